/** Puts the cursor into the field that a Missing names; `lines[0]` falls back to `lines`. */
export function focusPath(path: string): void {
  for (const name of [path, path.replace(/\[.*$/, '')]) {
    const place = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(name)}"]`);
    if (place === null) continue;
    const inside = place.querySelector<HTMLElement>(
      'input:not(:disabled), textarea:not(:disabled), [role=radio][tabindex="0"], button:not(:disabled)',
    );
    (place.matches('input, textarea, button') ? place : (inside ?? place)).focus();
    place.scrollIntoView({ block: 'nearest' });
    return;
  }
}
