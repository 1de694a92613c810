import { Button, Input, Select } from 'antd';

import { formatFen } from '../../../shared/domain/money.ts';
import { text } from '../../../shared/text/text.ts';
import type { ActionDraft, ActionFacts, ActionField } from '../../procedures/action-form.ts';
import { rowsOf } from '../../procedures/action-values.ts';
import {
  chosenCharges,
  priceOf,
  sumOfCharges,
  withCharge,
  withQuantity,
  withoutCharge,
} from '../../procedures/charge-rows.ts';

interface Props {
  field: Extract<ActionField, { kind: 'charges' }>;
  facts: ActionFacts;
  draft: ActionDraft;
  onChange: (part: ActionDraft) => void;
}

const words = text.repair.charges;

/** Lines of the fee schedule with a quantity, and what they come to (REP-5). */
export function ChargesField({ field: { name, label, hint }, facts, draft, onChange }: Props) {
  const schedule = facts.view.service.feeSchedule;
  const rows = rowsOf(draft, name);
  const chosen = chosenCharges(rows, schedule);
  const set = (next: typeof rows) => onChange({ [name]: next });
  return (
    <div className="field whole-row" data-path={name}>
      <span className="field-label">{label}</span>
      <p className="field-hint" aria-live="polite">
        {hint}
      </p>
      {chosen.length > 0 && (
        <table className="plain-table charges">
          <thead>
            <tr>
              <th>{words.columns.title}</th>
              <th className="amount">{words.columns.price}</th>
              <th className="amount">{words.columns.quantity}</th>
              <th className="amount">{words.columns.amount}</th>
              <th aria-label={text.common.more} />
            </tr>
          </thead>
          <tbody>
            {chosen.map(({ item, typed, quantity }) => (
              <tr key={item.code}>
                <td>{item.title}</td>
                <td className="amount muted">{priceOf(item)}</td>
                <td className="amount" data-path={`${name}.${item.code}`}>
                  <Input
                    className="count-input"
                    aria-label={words.quantityOf(item.title)}
                    maxLength={5}
                    value={typed}
                    {...(quantity === null ? { status: 'error' } : {})}
                    onChange={({ target }) => set(withQuantity(rows, item.code, target.value))}
                  />
                </td>
                <td className="amount">{formatFen(item.priceFen * (quantity ?? 0))}</td>
                <td className="amount">
                  <Button
                    size="small"
                    type="text"
                    aria-label={words.takeOut(item.title)}
                    onClick={() => set(withoutCharge(rows, item.code))}
                  >
                    ×
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <td colSpan={3}>{words.total}</td>
              <td className="amount strong">{formatFen(sumOfCharges(chosen))}</td>
              <td />
            </tr>
          </tfoot>
        </table>
      )}
      {schedule.length === 0 ? (
        <p className="muted">{words.noSchedule}</p>
      ) : (
        <Select<string | null, { value: string; label: string; price: string }>
          className="add-charge"
          aria-label={words.add}
          placeholder={`${words.add} · ${words.addHint}`}
          value={null}
          showSearch={{
            filterOption: (typed, option) =>
              `${option?.label ?? ''} ${option?.value ?? ''}`
                .toLowerCase()
                .includes(typed.trim().toLowerCase()),
          }}
          options={schedule.map((item) => ({
            value: item.code,
            label: item.title,
            price: priceOf(item),
          }))}
          optionRender={({ data }) => (
            <span className="charge-option">
              <span>{data.label}</span>
              <span className="muted">{data.price}</span>
            </span>
          )}
          onSelect={(code) => {
            if (code !== null) set(withCharge(rows, code));
          }}
        />
      )}
    </div>
  );
}
