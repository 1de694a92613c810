import { useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';

import { addressOf, stateFromAddress, type ListChoices, type ListState } from './list-state.ts';

interface ListAddress<Filter extends string, By extends string> {
  state: ListState<Filter, By>;
  change: (part: Partial<ListState<Filter, By>>) => void;
  /** The search box, ahead of the address while somebody types. */
  typed: string;
  type: (typed: string) => void;
}

/** As long as somebody types faster than this, the list waits. */
const typingMs = 150;

/**
 * What a list shows, kept in its address: coming back shows the same, and nothing of it is saved
 * anywhere. No step of it is one that Back would walk through.
 */
export function useListAddress<Filter extends string, By extends string>(
  choices: ListChoices<Filter, By>,
): ListAddress<Filter, By> {
  const [address, setAddress] = useSearchParams();
  const state = stateFromAddress(address, choices);
  const [typed, setTyped] = useState(state.search);
  /** What was typed and sent last, and whether the address has come to say it. */
  const sent = useRef({ search: state.search, arrived: true });
  const change = (part: Partial<ListState<Filter, By>>) =>
    setAddress(addressOf({ ...state, ...part }, choices), { replace: true });
  const send = useRef(change);
  useEffect(() => {
    send.current = change;
  });
  useEffect(() => {
    const search = typed.trim();
    if (search === sent.current.search) return;
    const timer = window.setTimeout(() => {
      sent.current = { search, arrived: false };
      send.current({ search });
    }, typingMs);
    return () => window.clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    if (state.search === sent.current.search) sent.current.arrived = true;
    else if (sent.current.arrived) {
      // Not from the search box: somebody went to another list, or cleared this one.
      sent.current = { search: state.search, arrived: true };
      setTyped(state.search);
    }
  }, [state.search]);
  return { state, change, typed, type: setTyped };
}
