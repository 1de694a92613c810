import { Button, Input, type InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';

import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { text } from '../../../../shared/text/text.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useShortcuts } from '../../../keyboard/keyboard.tsx';
import { matchStaff } from '../match-staff.ts';
import { ChooserRow } from './chooser-row.tsx';

const words = text.signIn;

interface Props {
  staff: readonly StaffMember[];
  last: StaffMember | null;
  onPick: (member: StaffMember) => void;
  /** Set while somebody is signed in, who may go on. */
  onBack?: () => void;
}

/** Who it is: a number key chooses, typing finds. */
export function ChoosePerson({ staff, last, onPick, onBack }: Props) {
  const [typed, setTyped] = useState('');
  const choices = matchStaff(staff, typed);
  const [marked, setMarked] = useState<number | null>(null);
  const lastAt = choices.findIndex(({ member }) => member.id === last?.id);
  const active = marked ?? Math.max(0, lastAt);
  const field = useRef<InputRef>(null);
  useEffect(() => field.current?.focus(), []);

  const back: Record<string, () => void> =
    onBack === undefined ? {} : { Escape: onBack, F2: onBack };
  // The same keys when the cursor is not in the field.
  const numbers: Record<string, () => void> = {};
  for (const { key, member } of choices) if (key !== null) numbers[key] = () => onPick(member);
  useShortcuts('lock', { ...numbers, ...back });

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const byNumber = typed === '' ? choices.find(({ key }) => key === event.key) : undefined;
    const chosen = event.key === 'Enter' ? choices[active] : byNumber;
    if (chosen !== undefined) onPick(chosen.member);
    else if (event.key === 'Escape') onBack?.();
    else if (event.key === 'ArrowDown') setMarked(Math.min(active + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setMarked(Math.max(active - 1, 0));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
  return (
    <>
      <h1 className="sign-in-title">{words.who}</h1>
      <p className="muted">{words.whoHint}</p>
      <Input
        ref={field}
        size="large"
        value={typed}
        aria-label={words.find}
        placeholder={words.find}
        autoComplete="off"
        onChange={(event) => {
          setTyped(event.target.value);
          setMarked(event.target.value === '' ? null : 0);
        }}
        onKeyDown={onKeyDown}
      />
      <ul className="chooser-list" role="listbox" aria-label={words.people}>
        {choices.map((choice, index) => (
          <ChooserRow
            key={choice.member.id}
            choice={choice}
            chosen={index === active}
            isLast={choice.member.id === last?.id}
            onPick={onPick}
          />
        ))}
      </ul>
      {staff.length > 0 && choices.length === 0 && (
        <p className="search-empty">{words.nobodyFound}</p>
      )}
      {onBack !== undefined && (
        <p>
          <Button type="text" onClick={onBack}>
            {words.backToWork} <KeyCap name="Esc" />
          </Button>
        </p>
      )}
    </>
  );
}
