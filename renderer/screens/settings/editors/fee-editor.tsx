import { Input } from 'antd';

import { feeKinds, feeKindTitles } from '../../../../shared/domain/service-settings.ts';
import { text } from '../../../../shared/text/text.ts';
import { NumberedSelect } from '../../../components/numbered-select.tsx';
import type { WrongDraft } from '../wrong-draft.ts';
import { emptyFee } from './fee-draft.ts';
import type { FeeDraft } from './fee-draft.ts';
import { RowsEditor } from './rows-editor.tsx';
import type { EditColumn } from './rows-editor.tsx';

const words = text.settingEditors;
const kinds = feeKinds.map((kind) => ({ value: kind, title: feeKindTitles[kind] }));

interface Props {
  items: readonly FeeDraft[];
  wrong: WrongDraft | null;
  onChange: (items: readonly FeeDraft[]) => void;
}

const columns: readonly EditColumn<FeeDraft>[] = [
  {
    title: words.feeColumns.title,
    field: ({ title }, name, set) => (
      <Input
        aria-label={name}
        maxLength={40}
        value={title}
        onChange={(event) => set({ title: event.target.value })}
      />
    ),
  },
  {
    title: words.feeColumns.kind,
    width: 110,
    field: ({ kind }, name, set) => (
      <NumberedSelect
        name={name}
        placeholder={words.chooseKind}
        options={kinds}
        value={kind}
        onChange={(next) => set({ kind: next })}
      />
    ),
  },
  {
    title: words.feeColumns.unit,
    width: 100,
    field: ({ unit }, name, set) => (
      <Input
        aria-label={name}
        maxLength={40}
        value={unit}
        onChange={(event) => set({ unit: event.target.value })}
      />
    ),
  },
  {
    title: words.feeColumns.price,
    width: 130,
    field: ({ price }, name, set) => (
      <Input
        aria-label={name}
        className="amount-input"
        maxLength={20}
        value={price}
        onChange={(event) => set({ price: event.target.value })}
      />
    ),
  },
];

/** REP-5: the fee schedule 收费标准, with prices in yuan. */
export function FeeEditor({ items, wrong, onChange }: Props) {
  return (
    <RowsEditor<FeeDraft>
      label={words.fees}
      hint={words.feesHint}
      addTitle={words.addFee}
      rows={items}
      columns={columns}
      blank={emptyFee}
      wrong={wrong}
      onChange={onChange}
    />
  );
}
