import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { Tag } from '../../components/tag.tsx';
import type { Choice } from './match-staff.ts';
import { rolesTitle } from './roles-title.ts';

interface Props {
  choice: Choice;
  chosen: boolean;
  isCurrent: boolean;
  onPick: (member: StaffMember) => void;
}

export function ChooserRow({ choice: { member, key }, chosen, isCurrent, onPick }: Props) {
  return (
    <li role="option" aria-selected={chosen}>
      <button
        type="button"
        className={chosen ? 'chooser-person chosen' : 'chooser-person'}
        aria-label={member.name}
        onClick={() => onPick(member)}
      >
        <span>{key !== null && <KeyCap name={key} />}</span>
        <span className="strong nowrap">{member.name}</span>
        <span className="muted">{rolesTitle(member.roles)}</span>
        {isCurrent && <Tag tone="green">{text.frame.chooserCurrent}</Tag>}
      </button>
    </li>
  );
}
