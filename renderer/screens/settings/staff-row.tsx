import { Button } from 'antd';

import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import type { StaffAccess } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { rolesTitle } from '../../app/counter/roles-title.ts';
import { Tag } from '../../components/tag.tsx';
import { AccessTag, LastSignIn } from './staff-access.tsx';

interface Props {
  member: StaffMember;
  /** Undefined where only who works here is to be seen. */
  access: StaffAccess | undefined;
  showsAccess: boolean;
  mayChange: boolean;
  edited: boolean;
  onEdit: () => void;
}

export function StaffRow({ member, access, showsAccess, mayChange, edited, onEdit }: Props) {
  return (
    <tr className={member.active ? '' : 'muted'} aria-current={edited ? 'true' : undefined}>
      <td className="nowrap strong">{member.name}</td>
      <td>{rolesTitle(member.roles)}</td>
      <td>
        <Tag tone={member.active ? 'green' : 'plain'}>
          {member.active ? text.settings.active : text.settings.suspended}
        </Tag>
      </td>
      {showsAccess && <td>{access && member.active && <AccessTag access={access} />}</td>}
      {showsAccess && <td>{access && <LastSignIn access={access} />}</td>}
      <td className="amount">
        <Button size="small" disabled={!mayChange} onClick={onEdit}>
          {text.settings.editPerson}
        </Button>
      </td>
    </tr>
  );
}
