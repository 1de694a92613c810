import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';

import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { text } from '../../../shared/text/text.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { useRead } from '../../ipc/use-read.ts';
import { StaffEditor } from './staff-editor.tsx';
import { StaffPin } from './staff-pin.tsx';
import { StaffWayIn } from './staff-way-in.tsx';
import { StaffRow } from './staff-row.tsx';

const titles = text.settings.staffColumns;

/** Nobody, a new person, somebody on the list, or the PIN of one of them. */
type Edited =
  | { kind: 'nobody' }
  | { kind: 'new' }
  | { kind: 'person'; member: StaffMember }
  | { kind: 'pin'; member: StaffMember };

/** Who works here, may do what, and how they get in; the form opens in the page. */
export function StaffSettings() {
  const staff = useRead('staff.list', {});
  const mayChange = useWhyNot('staff.save') === null;
  const access = useRead('staff.access', {}, { enabled: mayChange });
  const [edited, setEdited] = useState<Edited>({ kind: 'nobody' });
  const close = () => setEdited({ kind: 'nobody' });
  const accessOf = ({ id }: StaffMember) => access.data?.find((each) => each.staffId === id);
  return (
    <div className="setting-columns">
      <div>
        <table className="plain-table" aria-label={text.settings.listLabel}>
          <thead>
            <tr>
              <th>{titles.name}</th>
              <th>{titles.roles}</th>
              <th>{titles.state}</th>
              {mayChange && <th>{text.people.access}</th>}
              {mayChange && <th>{text.people.lastSignIn}</th>}
              <th />
            </tr>
          </thead>
          <tbody>
            {staff.data?.map((member) => (
              <StaffRow
                key={member.id}
                member={member}
                access={accessOf(member)}
                showsAccess={mayChange}
                mayChange={mayChange}
                edited={edited.kind === 'person' && edited.member.id === member.id}
                onEdit={() => setEdited({ kind: 'person', member })}
              />
            ))}
          </tbody>
        </table>
        <p className="muted small">{text.settings.staffHint}</p>
      </div>
      <div>
        {edited.kind === 'nobody' && (
          <>
            <Button type="primary" disabled={!mayChange} onClick={() => setEdited({ kind: 'new' })}>
              {text.settings.addPerson}
            </Button>
            {!mayChange && <p className="muted small">{text.settings.onlyManager}</p>}
          </>
        )}
        {edited.kind === 'new' && (
          <StaffEditor
            member={null}
            onSaved={(member) => setEdited({ kind: 'pin', member })}
            onDone={close}
          />
        )}
        {edited.kind === 'person' && (
          <>
            <StaffEditor
              key={edited.member.id}
              member={edited.member}
              onSaved={close}
              onDone={close}
            />
            <StaffWayIn
              member={edited.member}
              access={accessOf(edited.member)}
              onSetPin={() => setEdited({ kind: 'pin', member: edited.member })}
            />
            <p>
              <Link to={`/history?staff=${edited.member.id}`}>{text.history.ofPerson}</Link>
            </p>
          </>
        )}
        {edited.kind === 'pin' && <StaffPin member={edited.member} onDone={close} />}
      </div>
    </div>
  );
}
