import { Button } from 'antd';
import { useState } from 'react';

import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { text } from '../../../shared/text/text.ts';
import { rolesTitle } from '../../app/counter/roles-title.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { Tag } from '../../components/tag.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { StaffEditor } from './staff-editor.tsx';

const titles = text.settings.staffColumns;

/** Who works here and may do what; the form opens in the page. */
export function StaffSettings() {
  const staff = useRead('staff.list', {});
  /** Null: nobody is edited; a person without id: a new one. */
  const [edited, setEdited] = useState<StaffMember | 'new' | null>(null);
  const mayChange = useWhyNot('staff.save') === null;
  return (
    <div className="setting-columns">
      <div>
        <table className="plain-table" aria-label={text.settings.listLabel}>
          <thead>
            <tr>
              <th>{titles.name}</th>
              <th>{titles.roles}</th>
              <th>{titles.state}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {staff.data?.map((member) => (
              <tr key={member.id} className={member.active ? '' : 'muted'}>
                <td className="nowrap strong">{member.name}</td>
                <td>{rolesTitle(member.roles)}</td>
                <td>
                  <Tag tone={member.active ? 'green' : 'plain'}>
                    {member.active ? text.settings.active : text.settings.suspended}
                  </Tag>
                </td>
                <td className="amount">
                  <Button size="small" disabled={!mayChange} onClick={() => setEdited(member)}>
                    {text.settings.editPerson}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <p className="muted small">{text.settings.staffHint}</p>
      </div>
      <div>
        {edited === null ? (
          <>
            <Button type="primary" disabled={!mayChange} onClick={() => setEdited('new')}>
              {text.settings.addPerson}
            </Button>
            {!mayChange && <p className="muted small">{text.settings.onlyManager}</p>}
          </>
        ) : (
          <StaffEditor
            key={edited === 'new' ? 'new' : edited.id}
            member={edited === 'new' ? null : edited}
            onDone={() => setEdited(null)}
          />
        )}
      </div>
    </div>
  );
}
