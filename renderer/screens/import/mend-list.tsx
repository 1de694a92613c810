import { Switch } from 'antd';
import { useState } from 'react';

import type { ImportPreview } from '../../../shared/ipc/schemas/imports.ts';
import type { MendKind } from '../../../shared/import/mend.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { useWrite } from '../../ipc/use-write.ts';
import { BeforeAfter } from './before-after.tsx';
import { mendExamples } from './mend-examples.ts';

const words = text.importing.mends;
/** Enough rows to find an example of each kind. */
const looked = { from: 0, limit: 500 };

interface Props {
  importId: string;
  mends: ImportPreview['mends'];
}

/** What can safely be put right, with a switch and an example each. */
export function MendList({ importId, mends }: Props) {
  const mended = useRead('imports.problems', { importId, which: 'mended', ...looked });
  const open = useRead('imports.problems', { importId, which: 'open', ...looked });
  const examples = mendExamples([...(mended.data?.rows ?? []), ...(open.data?.rows ?? [])]);
  const asRead = mends.filter(({ followed }) => followed).map(({ kind }) => kind);
  // Shown at once; the file takes a moment to be read again with it.
  const [followed, setFollowed] = useState<readonly MendKind[]>(asRead);
  const change = useWrite('imports.change', { onFailure: () => setFollowed(asRead) });
  function turn(kind: MendKind, on: boolean) {
    if (change.isPending) return;
    const next = on ? [...followed, kind] : followed.filter((each) => each !== kind);
    setFollowed(next);
    change.mutate({ importId, answers: { mends: [...next] } });
  }
  return (
    <Panel title={words.title}>
      <p className="muted small">{words.hint}</p>
      <ul className="answers">
        {mends.map(({ kind, count }) => {
          const example = examples.get(kind);
          return (
            <li key={kind} className="mend">
              <Switch
                size="small"
                aria-label={words.kinds[kind]}
                checked={followed.includes(kind)}
                onChange={(on) => turn(kind, on)}
              />
              <span className="stacked">
                <span>
                  {words.kinds[kind]}
                  {text.common.separator}
                  <span className="nowrap">{words.places(count)}</span>
                </span>
                <span className="small muted">{example && <BeforeAfter {...example} />}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
