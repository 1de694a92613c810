import { App, Button } from 'antd';

import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { text } from '../../../shared/text/text.ts';
import { NewPinForm } from '../../app/counter/sign-in/new-pin-form.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useAsk } from '../../ipc/use-ask.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

const words = text.people;

interface Props {
  member: StaffMember;
  onDone: () => void;
}

/** A PIN that the store manager tells a person, who changes it at the first sign-in. */
export function StaffPin({ member, onDone }: Props) {
  const { message } = App.useApp();
  const set = useAsk('staff.setSecret', {
    onDone: () => {
      void message.success(words.pinSet(member.name), 6);
      onDone();
    },
  });
  useShortcuts('part', { Escape: onDone });
  return (
    <section aria-label={words.pinTitle(member.name)}>
      <h2 className="panel-title">{words.pinTitle(member.name)}</h2>
      <p className="muted small">{words.pinHint(member.name)}</p>
      <NewPinForm
        action={words.setPin}
        busy={set.isPending}
        problem={set.error?.message ?? null}
        onTyping={set.forget}
        onSet={(secret) => set.mutate({ staffId: member.id, secret })}
      />
      <p>
        <Button type="text" onClick={onDone}>
          {words.skip} <KeyCap name="Esc" />
        </Button>
      </p>
    </section>
  );
}
