import { useEffect, useEffectEvent, useState } from 'react';
import { useSearchParams } from 'react-router';

import { useSettled } from '../../app/search/use-settled.ts';
import type { HistoryState } from './history-state.ts';
import { historyAddressOf, historyStateOf } from './history-state.ts';

const typingMs = 150;

/** What the history shows, kept in its address; the search box is ahead of it while somebody types. */
export function useHistoryAddress() {
  const [address, setAddress] = useSearchParams();
  const state = historyStateOf(address);
  const [typed, setTyped] = useState(state.about);
  const settled = useSettled(typed.trim(), typingMs);
  const change = (part: Partial<HistoryState>) =>
    setAddress(historyAddressOf({ ...state, ...part }), { replace: true });
  const search = useEffectEvent((about: string) => {
    if (about !== state.about) change({ about });
  });
  useEffect(() => search(settled), [settled]);
  const clear = () => {
    setTyped('');
    setAddress({}, { replace: true });
  };
  return { state, change, typed, type: setTyped, clear };
}
