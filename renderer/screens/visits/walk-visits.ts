/** Moves the focus to the next (1) or the previous (-1) visit on the page, lane by lane. */
export function walkVisits(step: -1 | 1): void {
  const links = [...document.querySelectorAll<HTMLElement>('[data-visit]')];
  const at = links.findIndex((link) => link === document.activeElement);
  const next = at < 0 ? (step === 1 ? 0 : links.length - 1) : at + step;
  const link = links[Math.min(Math.max(next, 0), links.length - 1)];
  link?.focus();
  link?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}
