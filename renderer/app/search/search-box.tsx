import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { useNavigate } from 'react-router';

import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { addressOf, exactHit } from './choose-hit.ts';
import type { SearchHit } from './choose-hit.ts';
import { SearchHits } from './search-hits.tsx';
import { useSettled } from './use-settled.ts';

/** One box finds customers, orders and cases; Enter after a scan opens the hit at once. */
export function SearchBox({ scan }: { scan: { code: string; count: number } | null }) {
  const navigate = useNavigate();
  const box = useRef<InputRef>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  /** Enter was pressed before the hits were there: a scanner is faster than a search. */
  const [hurried, setHurried] = useState(false);
  const asked = useSettled(typed.trim(), hurried ? 0 : 120);
  const found = useRead('search.find', { text: asked }, { enabled: asked !== '' });
  const hits = asked === typed.trim() ? found.data : undefined;

  function go(hit: SearchHit) {
    setOpen(false);
    setTyped('');
    setHurried(false);
    box.current?.blur();
    void navigate(addressOf(hit));
  }
  function search(value: string) {
    setTyped(value);
    setActive(0);
    setHurried(false);
    setOpen(value.trim() !== '');
  }
  useEffect(() => {
    if (!hurried || hits === undefined) return;
    const hit = exactHit(typed, hits);
    setHurried(false);
    if (hit !== null) go(hit);
  });
  useEffect(() => {
    if (scan === null) return;
    search(scan.code);
    setHurried(true);
    box.current?.focus();
  }, [scan]);
  useShortcuts('frame', { 'Ctrl+k': () => box.current?.focus({ cursor: 'all' }) });

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const last = (hits?.length ?? 0) - 1;
    if (event.key === 'ArrowDown') setActive(Math.min(active + 1, last));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter') {
      const hit = hits?.[active];
      if (hit === undefined) setHurried(true);
      else go(active === 0 && hits !== undefined ? (exactHit(typed, hits) ?? hit) : hit);
    } else if (event.key === 'Escape') {
      search('');
      box.current?.blur();
    } else return;
    event.preventDefault();
  }
  return (
    <search className="search">
      <Input
        ref={box}
        value={typed}
        role="combobox"
        aria-label={text.frame.searchLabel}
        aria-expanded={open}
        placeholder={text.frame.searchPlaceholder}
        prefix={<SearchOutlined />}
        suffix={<KeyCap name={text.frame.searchKey} />}
        onChange={(event) => search(event.target.value)}
        onFocus={() => setOpen(typed.trim() !== '')}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
      />
      {open && hits !== undefined && (
        <SearchHits typed={typed} hits={hits} active={active} onPick={go} />
      )}
    </search>
  );
}
