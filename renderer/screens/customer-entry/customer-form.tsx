import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { Link, useNavigate } from 'react-router';

import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import type { CustomerWords, CustomerWrong } from './customer-draft.ts';
import { PhoneKnown } from './phone-known.tsx';

interface Props {
  title: string;
  hint?: string;
  typed: CustomerWords;
  wrong: CustomerWrong;
  /** Set for a correction: who it is, and that a reason is asked. */
  customerId?: string;
  busy: boolean;
  /** Address of the customer who is there already under this name and phone. */
  known: string | null;
  onChange: (part: Partial<CustomerWords>) => void;
  onSave: () => void;
}

const words = text.customerPage;

/** Name, phone, address; whoever has the phone already is named. */
export function CustomerForm(props: Props) {
  const { title, hint, typed, wrong, customerId, busy, onChange, onSave } = props;
  const navigate = useNavigate();
  const box = useRef<HTMLDivElement>(null);
  const leave = () => void navigate(-1);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  useShortcuts('screen', { 'Ctrl+Enter': onSave, Escape: leave });
  return (
    <Panel title={title} className="narrow-form">
      {hint !== undefined && <p className="muted">{hint}</p>}
      <div ref={box} className="fields">
        {customerId !== undefined && (
          <TextField
            label={words.reason}
            path="reason"
            maxLength={500}
            value={typed.reason}
            wrong={wrong.reason ?? null}
            onChange={(reason) => onChange({ reason })}
          />
        )}
        <TextField
          label={words.name}
          path="name"
          maxLength={60}
          value={typed.name}
          wrong={wrong.name ?? null}
          onChange={(name) => onChange({ name })}
        />
        <TextField
          label={words.phone}
          path="phone"
          hint={words.phoneHint}
          maxLength={40}
          value={typed.phone}
          wrong={wrong.phone ?? null}
          onChange={(phone) => onChange({ phone })}
        />
        <PhoneKnown typed={typed.phone} customerId={customerId} />
        <TextField
          label={words.address}
          path="address"
          maxLength={300}
          value={typed.address}
          wrong={wrong.address ?? null}
          onChange={(address) => onChange({ address })}
        />
      </div>
      {props.known !== null && (
        <p>
          <Link to={props.known}>{words.openKnown}</Link>
        </p>
      )}
      <p className="choices step-buttons">
        <Button type="primary" loading={busy} onClick={onSave}>
          {text.common.save} <KeyCap name="Ctrl Enter" />
        </Button>
        <Button onClick={leave}>
          {text.common.cancel} <KeyCap name="Esc" />
        </Button>
      </p>
    </Panel>
  );
}
