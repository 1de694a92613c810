import { Button } from 'antd';
import { useState } from 'react';

import { text } from '../../shared/text/text.ts';
import { Choices } from './choices.tsx';
import { KeyCap } from './key-cap.tsx';
import { TextField } from './text-field.tsx';
import { useShortcuts } from '../keyboard/keyboard.tsx';

const words = text.reveal;

interface Props {
  /** The usual reasons, the likeliest first. */
  reasons: readonly string[];
  busy: boolean;
  onShow: (reason: string) => void;
  onClose: () => void;
}

/** Why somebody looks at a number (ARC-15): Enter takes the first reason, a figure another one. */
export function RevealForm({ reasons, busy, onShow, onClose }: Props) {
  /** The place of the reason; behind the usual ones comes 其他. */
  const [chosen, setChosen] = useState(0);
  const [other, setOther] = useState('');
  const [tried, setTried] = useState(false);
  const isOther = chosen === reasons.length;
  const options = [...reasons, words.other].map((title, index) => ({
    value: String(index),
    title: (
      <>
        <KeyCap name={String(index + 1)} /> {title}
      </>
    ),
  }));
  function show() {
    setTried(true);
    const reason = reasons[chosen] ?? other.trim();
    if (reason !== '') onShow(reason);
  }
  useShortcuts('part', {
    ...Object.fromEntries(options.map((_, index) => [String(index + 1), () => setChosen(index)])),
    Enter: show,
    Escape: onClose,
  });
  return (
    <div className="reveal-form">
      <Choices
        label={words.label}
        options={options}
        value={String(chosen)}
        onChange={(value) => setChosen(Number(value))}
      />
      {isOther && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            show();
          }}
        >
          <TextField
            label={words.otherReason}
            maxLength={500}
            value={other}
            autoFocus
            wrong={tried && other.trim() === '' ? words.otherMissing : null}
            onChange={setOther}
          />
        </form>
      )}
      <p className="choices">
        <Button
          key={String(isOther)}
          type="primary"
          autoFocus={!isOther}
          loading={busy}
          onClick={show}
        >
          {words.show} <KeyCap name="Enter" />
        </Button>
        <Button onClick={onClose}>
          {text.common.cancel} <KeyCap name="Esc" />
        </Button>
      </p>
      <p className="muted small">{words.hint}</p>
    </div>
  );
}
