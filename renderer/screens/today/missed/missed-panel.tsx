import { Button } from 'antd';
import { useState } from 'react';

import { text } from '../../../../shared/text/text.ts';
import { KeyCap } from '../../../components/key-cap.tsx';
import { useShortcuts } from '../../../keyboard/keyboard.tsx';
import { focusPath } from '../../../components/focus-path.ts';
import type { DeadlineItem } from '../missed-items.ts';
import { MissedRow } from './missed-row.tsx';

const words = text.deadlines;

/** What passed while the program was not running: each asks for a reason, written right here. */
export function MissedPanel({ items }: { items: readonly DeadlineItem[] }) {
  const [folded, setFolded] = useState(false);
  const first = items[0];
  useShortcuts('screen', {
    o: () => {
      if (first === undefined) return;
      setFolded(false);
      // Once it is unfolded.
      window.setTimeout(() => focusPath(first.key));
    },
  });
  if (first === undefined) return null;
  return (
    <section className="panel missed" aria-label={words.missedTitle(items.length)}>
      <header className="missed-head">
        <h2 className="panel-title red">{words.missedTitle(items.length)}</h2>
        {!folded && <span className="muted missed-hint">{words.missedHint}</span>}
        <Button size="small" className="push-right" onClick={() => setFolded(!folded)}>
          {folded ? words.missedUnfold : words.missedFold} {folded && <KeyCap name="O" />}
        </Button>
      </header>
      {!folded && (
        <ul className="missed-rows">
          {items.map((item) => (
            <MissedRow key={item.key} item={item} />
          ))}
        </ul>
      )}
    </section>
  );
}
