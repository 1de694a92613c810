import { createContext, use, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';

import { isCharacter, keyName } from './key-name.ts';
import { burstGapMs, createScanBuffer } from './scan-buffer.ts';
import { createShortcutRegistry } from './shortcut-registry.ts';
import type { ShortcutLevel, ShortcutMap, ShortcutRegistry } from './shortcut-registry.ts';

const KeyboardContext = createContext<ShortcutRegistry>(createShortcutRegistry());

interface KeyboardProps {
  /** A code read by the scanner while no field had the focus. */
  onScan: (code: string) => void;
  children: ReactNode;
}

/** Listens to the window once, for all shortcuts and for the scanner. */
export function Keyboard({ onScan, children }: KeyboardProps) {
  const [registry] = useState(createShortcutRegistry);
  const latestOnScan = useRef(onScan);
  useEffect(() => {
    latestOnScan.current = onScan;
  });
  useEffect(() => {
    const scan = createScanBuffer({
      onCode(code) {
        if (!registry.isLocked()) latestOnScan.current(code);
      },
      onCharacter: (character) => void registry.dispatch(character),
      startTimer(run) {
        const timer = window.setTimeout(run, burstGapMs);
        return () => window.clearTimeout(timer);
      },
    });
    /** Keys that wait for a scanner's next one come first, and the page knows of them when the next acts. */
    function giveHeld() {
      flushSync(() => scan.flush());
    }
    function onKeyDown(event: KeyboardEvent) {
      const key = keyName(event);
      if (key === null || event.defaultPrevented) return;
      const editing = isEditable(event.target);
      if (isCharacter(key)) {
        if (!editing && !(key === ' ')) scan.type(event.key);
        return;
      }
      if (key === 'Enter' && !editing && scan.enter()) {
        event.preventDefault();
        return;
      }
      giveHeld();
      if (handledByElement(key, event.target)) return;
      if (editing && key === 'Escape') {
        // Esc closes a form or an overlay; elsewhere it only leaves the field, never the page.
        if (!registry.dispatch(key, 'part')) blur(event.target);
        return;
      }
      if (registry.dispatch(key)) event.preventDefault();
    }
    /** The one main step belongs to the page, even where a list would take the key to open itself. */
    function onMainStep(event: KeyboardEvent) {
      const key = keyName(event);
      if (key !== 'Ctrl+Enter') return;
      giveHeld();
      if (!registry.dispatch(key)) return;
      event.preventDefault();
      event.stopPropagation();
    }
    window.addEventListener('keydown', onMainStep, true);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', onMainStep, true);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [registry]);
  return <KeyboardContext value={registry}>{children}</KeyboardContext>;
}

/** Keys for as long as the component is there. */
export function useShortcuts(level: ShortcutLevel, keys: ShortcutMap): void {
  const registry = use(KeyboardContext);
  const latest = useRef(keys);
  // As soon as it is drawn: a key that follows at once means what the page shows.
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useEffect(() => registry.add({ level, keys: () => latest.current }), [registry, level]);
}

function isEditable(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'button'].includes(target.type);
  return target instanceof HTMLTextAreaElement || target.isContentEditable;
}

function blur(target: EventTarget | null) {
  if (target instanceof HTMLElement) target.blur();
}

/** Enter on a button or link, arrows in a field or list: theirs, not the page's. */
function handledByElement(key: string, target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (key === 'Enter')
    return isEditable(target) || target.closest('button, a, [role=button]') !== null;
  return isEditable(target) && /^(Arrow|Home|End|Page|Backspace|Delete|Tab)/.test(key);
}
