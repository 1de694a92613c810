import { QueryClientProvider } from '@tanstack/react-query';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';

import {
  takePacketNotice,
  usePacketProgress,
} from '../../../../renderer/app/packets/packet-notice.ts';
import { createQueryClient } from '../../../../renderer/app/query-client.ts';
import { uuid } from '../../support/fixtures.ts';

function Progress({ making }: { making: string }) {
  const progress = usePacketProgress(making);
  return progress === null ? 'nothing' : `${progress.phase} ${progress.done}/${progress.total}`;
}

/** What a dialog shows of the packet `watched` after a notice about `told`. */
function shownAfter(told: string, watched: string): string {
  const queries = createQueryClient();
  const progress = { phase: 'forms', done: 3, total: 40 } as const;
  takePacketNotice(queries, { kind: 'packet', making: told, progress });
  return renderToStaticMarkup(
    <QueryClientProvider client={queries}>
      <Progress making={watched} />
    </QueryClientProvider>,
  );
}

test('a notice tells how far the packet is', () => {
  expect(shownAfter(uuid(1), uuid(1))).toBe('forms 3/40');
});

test('a notice about another packet tells nothing', () => {
  expect(shownAfter(uuid(2), uuid(1))).toBe('nothing');
});
