import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useRef } from 'react';

import { useShortcuts } from '../keyboard/keyboard.tsx';
import { KeyCap } from './key-cap.tsx';

interface Props {
  value: string;
  placeholder: string;
  onChange: (value: string) => void;
}

/** Narrows the list below it; `/` goes there, arrow down goes back to the list. */
export function ListSearch({ value, placeholder, onChange }: Props) {
  const box = useRef<InputRef>(null);
  useShortcuts('screen', { '/': () => box.current?.focus() });
  return (
    <Input
      ref={box}
      className="list-search"
      value={value}
      aria-label={placeholder}
      placeholder={placeholder}
      allowClear
      suffix={<KeyCap name="/" />}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown' && event.key !== 'Escape') return;
        event.preventDefault();
        document.querySelector<HTMLElement>('.row-list')?.focus();
      }}
    />
  );
}
