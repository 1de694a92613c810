import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { text } from '../../../../shared/text/text.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import { Tag } from '../../../components/tag.tsx';
import type { Choice } from '../match-staff.ts';
import { rolesTitle } from '../roles-title.ts';

interface Props {
  choice: Choice;
  chosen: boolean;
  isLast: boolean;
  onPick: (member: StaffMember) => void;
}

export function ChooserRow({ choice: { member, key }, chosen, isLast, onPick }: Props) {
  return (
    <li role="option" aria-selected={chosen} aria-label={member.name}>
      <button
        type="button"
        className={chosen ? 'chooser-person chosen' : 'chooser-person'}
        tabIndex={-1}
        onClick={() => onPick(member)}
      >
        <span>{key !== null && <KeyCap name={key} />}</span>
        <span className="strong nowrap">{member.name}</span>
        <span className="muted ellipsis">{rolesTitle(member.roles)}</span>
        {isLast && <Tag tone="green">{text.signIn.last}</Tag>}
      </button>
    </li>
  );
}
