import type { ReactNode } from 'react';

export type Tone = 'plain' | 'green' | 'amber' | 'red';

/** A few words in a box; the words carry the meaning, the colour only repeats it. */
export function Tag({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={tone === 'plain' ? 'tag' : `tag ${tone}`}>{children}</span>;
}
