import { expect, test, vi } from 'vitest';

import { createShortcutRegistry } from '../../../renderer/keyboard/shortcut-registry.ts';
import type { ShortcutLevel } from '../../../renderer/keyboard/shortcut-registry.ts';

function registry() {
  const shortcuts = createShortcutRegistry();
  const pressed: string[] = [];
  const add = (level: ShortcutLevel, name: string, ...keys: string[]) =>
    shortcuts.add({
      level,
      keys: () => Object.fromEntries(keys.map((key) => [key, () => void pressed.push(name)])),
    });
  return { shortcuts, pressed, add };
}

test('what lies on top gets the key', () => {
  const { shortcuts, pressed, add } = registry();
  add('part', 'form', 'Escape');
  add('screen', 'page', 'Escape');
  shortcuts.dispatch('Escape');
  expect(pressed).toEqual(['form']);
});

test('a key that the top does not know goes to the layer below', () => {
  const { shortcuts, pressed, add } = registry();
  add('part', 'form', 'Escape');
  add('screen', 'page', 'n');
  shortcuts.dispatch('n');
  expect(pressed).toEqual(['page']);
});

test('an overlay keeps every key from the page below', () => {
  const { shortcuts, pressed, add } = registry();
  add('screen', 'page', 'n');
  add('overlay', 'chooser', '1');
  expect(shortcuts.dispatch('n')).toBe(false);
  expect(pressed).toEqual([]);
});

test('the layer that came last goes first within a level', () => {
  const { shortcuts, pressed, add } = registry();
  add('screen', 'older', 'n');
  add('screen', 'newer', 'n');
  shortcuts.dispatch('n');
  expect(pressed).toEqual(['newer']);
});

test('a layer that was taken away gets nothing', () => {
  const { shortcuts, pressed, add } = registry();
  const remove = add('screen', 'page', 'n');
  remove();
  expect(shortcuts.dispatch('n')).toBe(false);
  expect(pressed).toEqual([]);
});

test('levels below the lowest asked are left alone', () => {
  const { shortcuts, pressed, add } = registry();
  add('frame', 'page', 'Escape');
  expect(shortcuts.dispatch('Escape', 'part')).toBe(false);
  expect(pressed).toEqual([]);
});

test('the handler at the time of the key runs, not the one at the time of adding', () => {
  const shortcuts = createShortcutRegistry();
  const now = vi.fn();
  let keys = { n: vi.fn() };
  shortcuts.add({ level: 'screen', keys: () => keys });
  keys = { n: now };
  shortcuts.dispatch('n');
  expect(now).toHaveBeenCalledOnce();
});

test('the lock keeps every key from a dialog that was open', () => {
  const { shortcuts, pressed, add } = registry();
  add('lock', 'sign-in', '1');
  add('overlay', 'question', 'l');
  shortcuts.dispatch('l');
  expect(pressed).toEqual([]);
});

test('the page is locked as long as the lock is there', () => {
  const { shortcuts, add } = registry();
  const remove = add('lock', 'sign-in');
  const locked = shortcuts.isLocked();
  remove();
  expect([locked, shortcuts.isLocked()]).toEqual([true, false]);
});
