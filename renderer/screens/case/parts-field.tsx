import { Button } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import type { ActionDraft, ActionField } from '../../procedures/action-form.ts';
import { rowsOf } from '../../procedures/action-values.ts';
import { emptyPart } from '../../procedures/repair/part-rows.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { PartRow } from './part-row.tsx';

interface Props {
  field: Extract<ActionField, { kind: 'parts' }>;
  draft: ActionDraft;
  onChange: (part: ActionDraft) => void;
}

const words = text.repair.parts;

/** The parts list: what is needed by when, what was ordered and what has arrived (REP-6). */
export function PartsField({ field: { name, label }, draft, onChange }: Props) {
  const rows = rowsOf(draft, name);
  const set = (next: typeof rows) => onChange({ [name]: next });
  const add = () => set([...rows, emptyPart(crypto.randomUUID())]);
  useShortcuts('screen', { '+': add });
  return (
    <div className="field whole-row" data-path={name}>
      <span className="field-label">{label}</span>
      {rows.length === 0 && <p className="muted">{words.none}</p>}
      <ol className="part-rows">
        {rows.map((row, index) => {
          const id = String(row['id']);
          return (
            <PartRow
              key={id}
              row={row}
              place={index + 1}
              path={`${name}.${id}`}
              onChange={(part) =>
                set(rows.map((each) => (each['id'] === row['id'] ? { ...each, ...part } : each)))
              }
              onTakeOut={() => set(rows.filter((each) => each['id'] !== row['id']))}
            />
          );
        })}
      </ol>
      <p>
        <Button onClick={add} disabled={rows.length >= mostParts}>
          {words.add} <KeyCap name="+" />
        </Button>
      </p>
    </div>
  );
}

const mostParts = 100;
