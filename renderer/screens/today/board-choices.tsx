import { Select } from 'antd';

import type { BoardWho } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { Choices } from '../../components/choices.tsx';
import { useRead } from '../../ipc/use-read.ts';

const words = text.today;

interface Props {
  who: BoardWho;
  onChange: (who: BoardWho) => void;
}

/** Whose things: everybody's, mine, or what one person took. */
export function BoardChoices({ who, onChange }: Props) {
  const staff = useRead('staff.list', {});
  return (
    <div className="board-choices">
      <Choices
        label={words.whoLabel}
        options={[
          { value: 'all', title: words.who.all },
          { value: 'mine', title: words.who.mine },
        ]}
        value={typeof who === 'string' ? who : null}
        onChange={onChange}
      />
      <Select<string>
        aria-label={words.byPerson}
        className="board-person"
        placeholder={words.byPerson}
        allowClear
        showSearch={{ optionFilterProp: 'label' }}
        options={(staff.data ?? [])
          .filter(({ active }) => active)
          .map(({ id, name }) => ({ value: id, label: words.takenByPerson(name) }))}
        value={typeof who === 'string' ? null : who.takenBy}
        onChange={(id: string | undefined) => onChange(id === undefined ? 'all' : { takenBy: id })}
      />
    </div>
  );
}
