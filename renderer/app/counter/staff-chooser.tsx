import { useQueryClient } from '@tanstack/react-query';
import { Button, Input, Modal } from 'antd';
import type { InputRef } from 'antd';
import { useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import { text } from '../../../shared/text/text.ts';
import { useRead } from '../../ipc/use-read.ts';
import { useWrite } from '../../ipc/use-write.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { ChooserRow } from './chooser-row.tsx';
import { matchStaff } from './match-staff.ts';

interface Props {
  current: StaffMember | null;
  onDone: () => void;
}

/** Who is at the counter: a number key chooses, typing finds. */
export function StaffChooser({ current, onDone }: Props) {
  const queries = useQueryClient();
  const staff = useRead('staff.list', {});
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const field = useRef<InputRef>(null);
  const choices = matchStaff(staff.data ?? [], typed);

  function arrived(member: StaffMember | null) {
    queries.setQueryData(['session.current', {}], member);
    // What may be done depends on who stands there: the list closes when the page knows it.
    void queries.invalidateQueries().finally(onDone);
  }
  const choose = useWrite('session.choose', { onDone: arrived });
  const leave = useWrite('session.leave', { onDone: () => arrived(null) });
  const pick = (member: StaffMember) => choose.mutate({ staffId: member.id });
  const close = () => {
    if (current !== null) onDone();
  };
  // The same keys when the cursor is not in the field.
  const numbers: Record<string, () => void> = {};
  for (const { key, member } of choices) if (key !== null) numbers[key] = () => pick(member);
  useShortcuts('overlay', { ...numbers, F2: close });

  function onKeyDown(event: KeyboardEvent) {
    const byNumber = typed === '' ? choices.find(({ key }) => key === event.key) : undefined;
    const chosen = event.key === 'Enter' ? choices[active] : byNumber;
    if (event.nativeEvent.isComposing) return;
    if (chosen !== undefined) pick(chosen.member);
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
  }
  return (
    <Modal
      open
      title={text.frame.chooserTitle}
      footer={null}
      width={460}
      closable={false}
      mask={{ closable: current !== null }}
      keyboard={current !== null}
      onCancel={close}
      // The dialog takes the focus for itself after it has opened.
      afterOpenChange={(open) => {
        if (open) field.current?.focus();
      }}
    >
      <p className="muted">{text.frame.chooserHint}</p>
      <Input
        ref={field}
        autoFocus
        value={typed}
        aria-label={text.frame.chooserPlaceholder}
        placeholder={text.frame.chooserPlaceholder}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul className="chooser-list" role="listbox" aria-label={text.frame.chooserTitle}>
        {choices.map((choice, index) => (
          <ChooserRow
            key={choice.member.id}
            choice={choice}
            chosen={index === active}
            isCurrent={choice.member.id === current?.id}
            onPick={pick}
          />
        ))}
      </ul>
      {staff.data !== undefined && choices.length === 0 && (
        <p className="search-empty">{text.frame.chooserEmpty}</p>
      )}
      {current !== null && (
        <Button type="text" onClick={() => leave.mutate({})}>
          {text.frame.leave}
        </Button>
      )}
    </Modal>
  );
}
