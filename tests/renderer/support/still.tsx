import { QueryClientProvider } from '@tanstack/react-query';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { MemoryRouter } from 'react-router';

import { createQueryClient } from '../../../renderer/app/query-client.ts';

/**
 * What a component shows at first, as plain words without the marks around them. No effect runs and
 * nothing is asked: `known` are the answers that the page has already, by channel (input `{}`).
 */
export function wordsOf(content: ReactNode, known: Readonly<Record<string, unknown>> = {}): string {
  const queries = createQueryClient();
  for (const [channel, answer] of Object.entries(known)) {
    queries.setQueryData([channel, {}], answer);
  }
  const markup = renderToStaticMarkup(
    <App>
      <QueryClientProvider client={queries}>
        <MemoryRouter>{content}</MemoryRouter>
      </QueryClientProvider>
    </App>,
  );
  return markup.replace(/<style[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, ' ');
}
