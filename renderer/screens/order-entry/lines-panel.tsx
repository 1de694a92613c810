import { Button, Table } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import { rowKeys } from '../../components/row-keys.ts';
import { lineColumns } from './line-columns.tsx';
import type { LineRow } from './line-columns.tsx';
import type { Entry } from './use-entry.ts';

const words = text.orderEntry;

/** The goods, typed line by line. */
export function LinesPanel({ entry }: { entry: Entry }) {
  const { draft, wrong } = entry;
  const onKeyDown = rowKeys({
    onAdd: entry.addLine,
    onRemove: (key) => {
      const line = draft.lines.find((each) => each.key === key);
      if (line?.takenPieces === 0) entry.removeLine(key);
    },
  });
  return (
    <Panel
      title={words.lines}
      className="entry-panel"
      aside={<span className="muted small">{words.lineKeys}</span>}
    >
      <div onKeyDown={onKeyDown} data-path="lines">
        <Table<LineRow>
          aria-label={words.lines}
          className="page-table entry-table"
          size="small"
          tableLayout="fixed"
          pagination={false}
          rowKey={({ line }) => line.key}
          dataSource={draft.lines.map((line, index) => ({ line, row: index + 1 }))}
          columns={lineColumns(entry)}
        />
      </div>
      {wrong['lines'] !== undefined && <p className="red">{wrong['lines']}</p>}
      <p className="step-buttons">
        <Button size="small" onClick={entry.addLine}>
          {words.addLine}
        </Button>
      </p>
    </Panel>
  );
}
