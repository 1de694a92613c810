import { Input } from 'antd';

import { text } from '../../../../shared/text/text.ts';
import type { WrongDraft } from '../wrong-draft.ts';
import { RowsEditor } from './rows-editor.tsx';
import type { EditColumn } from './rows-editor.tsx';
import { emptyGroup } from './warranty-draft.ts';
import type { GroupDraft } from './warranty-draft.ts';

const words = text.settingEditors;

interface Props {
  groups: readonly GroupDraft[];
  wrong: WrongDraft | null;
  onChange: (groups: readonly GroupDraft[]) => void;
}

const columns: readonly EditColumn<GroupDraft>[] = [
  {
    title: words.groupColumns.title,
    width: 150,
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
    title: words.groupColumns.words,
    field: (row, name, set) => (
      <Input
        aria-label={name}
        maxLength={400}
        value={row.words}
        onChange={(event) => set({ words: event.target.value })}
      />
    ),
  },
  {
    title: words.groupColumns.months,
    width: 110,
    field: ({ months }, name, set) => (
      <Input
        aria-label={name}
        className="amount-input"
        maxLength={4}
        value={months}
        onChange={(event) => set({ months: event.target.value })}
      />
    ),
  },
];

/** REP-5: groups of goods by words of their names, each with its warranty. */
export function WarrantyEditor({ groups, wrong, onChange }: Props) {
  return (
    <RowsEditor<GroupDraft>
      label={words.groups}
      hint={words.groupsHint}
      addTitle={words.addGroup}
      rows={groups}
      columns={columns}
      blank={emptyGroup}
      wrong={wrong}
      onChange={onChange}
    />
  );
}
