import type { ActionDraft } from './action-form.ts';

/**
 * Times that were proposed as now, and that nobody typed over, go on with the clock: a page may lie
 * open for hours, and what is done then was not done when it was opened. `proposed` is the now of
 * the start, UTC ms.
 */
export function withClock(draft: ActionDraft, proposed: number, now: number): ActionDraft {
  return mapped(draft, (value) => (value === proposed ? now : value));
}

/** The draft as it is kept, from one that was shown at `now` and changed since. */
export function withoutClock(
  shown: ActionDraft,
  before: ActionDraft,
  proposed: number,
  now: number,
): ActionDraft {
  return mapped(shown, (value, name) =>
    value === now && before[name] === proposed ? proposed : value,
  );
}

function mapped(
  draft: ActionDraft,
  to: (value: ActionDraft[string], name: string) => ActionDraft[string],
): ActionDraft {
  return Object.fromEntries(Object.entries(draft).map(([name, value]) => [name, to(value, name)]));
}
