import { Button, Input } from 'antd';
import type { TableColumnType } from 'antd';

import { goodsKinds, goodsKindTitles } from '../../../shared/domain/goods-kind.ts';
import { formatFen } from '../../../shared/domain/money.ts';
import { text } from '../../../shared/text/text.ts';
import { GoodsCell, GoodsCellHead } from '../../components/goods-cell.tsx';
import { MomentInput } from '../../components/moment-input.tsx';
import { NumberedSelect } from '../../components/numbered-select.tsx';
import { amountOf } from './draft-totals.ts';
import type { LineDraft } from './order-draft.ts';
import type { Entry } from './use-entry.ts';
import { WrongBelow } from './wrong-below.tsx';

/** A line with its place in the table, from 1. */
export interface LineRow {
  line: LineDraft;
  row: number;
}

const words = text.orderEntry;
const titles = words.columns;
const goodsFields = ['code', 'name', 'size', 'color'] as const;
const kinds = goodsKinds.map((kind) => ({ value: kind, title: goodsKindTitles[kind] }));

/** The fields of a line; what is wrong with one is said below it. */
export function lineColumns({ wrong, setLine, removeLine }: Entry): TableColumnType<LineRow>[] {
  const wrongAt = (line: LineDraft, field: string) => wrong[`lines.${line.key}.${field}`] ?? null;
  return [
    {
      title: <GoodsCellHead titles={goodsFields.map((field) => titles[field])} />,
      render: (_, { line, row }) => (
        <WrongBelow wrong={wrongAt(line, 'code') ?? wrongAt(line, 'name')}>
          <GoodsCell
            cells={goodsFields.map((field) => ({
              field,
              label: words.cellLabel(row, titles[field]),
              value: line[field],
              path: `lines.${line.key}.${field}`,
              wrong: field === 'name' && wrongAt(line, 'name') !== null,
            }))}
            onChange={(field, value) => setLine(line.key, field, value)}
          />
          {line.takenPieces > 0 && (
            <span className="amber small">{words.takenLine(line.takenPieces)}</span>
          )}
        </WrongBelow>
      ),
    },
    {
      title: titles.kind,
      width: 112,
      render: (_, { line, row }) => (
        <WrongBelow wrong={wrongAt(line, 'kind')} path={`lines.${line.key}.kind`}>
          <NumberedSelect
            name={words.cellLabel(row, titles.kind)}
            placeholder={words.chooseKind}
            options={kinds}
            value={line.kind}
            wrong={wrongAt(line, 'kind') !== null}
            onChange={(kind) => setLine(line.key, 'kind', kind)}
          />
        </WrongBelow>
      ),
    },
    { title: titles.quantity, width: 60, align: 'right', render: number('quantity') },
    { title: titles.price, width: 98, align: 'right', render: number('price') },
    {
      title: titles.amount,
      width: 98,
      align: 'right',
      render: (_, { line }) => <Amount line={line} />,
    },
    {
      title: titles.delivered,
      width: 142,
      render: (_, { line, row }) => (
        <WrongBelow wrong={wrongAt(line, 'delivered')} path={`lines.${line.key}.delivered`}>
          <MomentInput
            name={words.cellLabel(row, titles.delivered)}
            placeholder={words.notDelivered}
            value={line.delivered}
            wrong={wrongAt(line, 'delivered') !== null}
            onChange={(delivered) => setLine(line.key, 'delivered', delivered)}
          />
        </WrongBelow>
      ),
    },
    {
      title: '',
      width: 30,
      render: (_, { line, row }) => (
        <Button
          type="text"
          size="small"
          tabIndex={-1}
          disabled={line.takenPieces > 0}
          aria-label={words.removeLine(row)}
          onClick={() => removeLine(line.key)}
        >
          ×
        </Button>
      ),
    },
  ];

  function number(field: 'quantity' | 'price') {
    return (_: unknown, { line, row }: LineRow) => (
      <WrongBelow wrong={wrongAt(line, field)}>
        <Input
          className="amount-input"
          aria-label={words.cellLabel(row, titles[field])}
          maxLength={20}
          value={line[field]}
          data-path={`lines.${line.key}.${field}`}
          {...(wrongAt(line, field) === null ? {} : { status: 'error' })}
          onChange={(event) => setLine(line.key, field, event.target.value)}
        />
      </WrongBelow>
    );
  }
}

function Amount({ line }: { line: LineDraft }) {
  const amountFen = amountOf(line);
  return <span className="nowrap">{amountFen === null ? '' : formatFen(amountFen)}</span>;
}
