type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'>;

/** `Ctrl+Enter`, `F2`, `n`; null while an input method composes, or for a bare modifier. */
export function keyName(event: KeyPress): string | null {
  if (event.isComposing || event.key === 'Process') return null;
  if (event.altKey || ['Control', 'Shift', 'Alt', 'Meta'].includes(event.key)) return null;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  return event.ctrlKey || event.metaKey ? `Ctrl+${key}` : key;
}

/** A key that would put a character into a field. */
export function isCharacter(key: string): boolean {
  return key.length === 1;
}
