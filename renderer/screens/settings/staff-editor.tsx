import { App, Button, Checkbox, Input, Switch } from 'antd';
import { useState } from 'react';

import { roleTitles, roles as allRoles } from '../../../shared/domain/role.ts';
import type { Role } from '../../../shared/domain/role.ts';
import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { text } from '../../../shared/text/text.ts';
import { Field } from '../../components/field.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

interface Props {
  /** Null for a new person. */
  member: StaffMember | null;
  onSaved: (member: StaffMember) => void;
  onDone: () => void;
}

export function StaffEditor({ member, onSaved, onDone }: Props) {
  const { message } = App.useApp();
  const [name, setName] = useState(member?.name ?? '');
  const [roles, setRoles] = useState<Role[]>(member?.roles ?? ['receptionist']);
  const [active, setActive] = useState(member?.active ?? true);
  const [tried, setTried] = useState(false);
  const write = useWrite('staff.save', {
    onDone: (saved) => {
      message.success(text.settings.staffSaved(saved.name));
      onSaved(saved);
    },
  });
  function save() {
    setTried(true);
    if (name.trim() === '' || roles.length === 0 || write.isPending) return;
    write.mutate({ id: member?.id ?? null, name, roles, active });
  }
  useShortcuts('part', { 'Ctrl+Enter': save, Escape: onDone });
  return (
    <form
      className="fields"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={text.settings.name}
        wrong={tried && name.trim() === '' ? text.settings.needName : null}
      >
        {({ id, describedBy }) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            autoFocus
            maxLength={40}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={text.settings.roles}
        hint={text.settings.rolesHint}
        wrong={tried && roles.length === 0 ? text.settings.needRole : null}
      >
        {() => (
          <Checkbox.Group
            className="role-grid"
            value={roles}
            onChange={setRoles}
            options={allRoles.map((value) => ({ value, label: roleTitles[value] }))}
          />
        )}
      </Field>
      {member !== null && (
        <p>
          <Switch
            checked={active}
            onChange={setActive}
            aria-label={text.settings.active}
            checkedChildren={text.settings.active}
            unCheckedChildren={text.settings.suspended}
          />
        </p>
      )}
      <p className="choices">
        <Button type="primary" htmlType="submit" loading={write.isPending}>
          {text.common.save} <KeyCap name="Ctrl Enter" />
        </Button>
        <Button onClick={onDone}>
          {text.common.cancel} <KeyCap name="Esc" />
        </Button>
      </p>
    </form>
  );
}
