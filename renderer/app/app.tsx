import { QueryClientProvider } from '@tanstack/react-query';
import { App as AntdApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useState } from 'react';
import { createHashRouter, RouterProvider } from 'react-router';

import { ErrorBoundary } from './error-boundary.tsx';
import { createQueryClient } from './query-client.ts';
import { StartGate } from './start-gate.tsx';
import { theme } from './theme.ts';

/** Everything around the screens: language, colours, data, addresses. */
export function App({ nonce }: { nonce: string }) {
  const [queries] = useState(createQueryClient);
  const [router] = useState(createRouter);
  return (
    <ConfigProvider locale={zhCN} theme={theme} csp={{ nonce }} button={{ autoInsertSpace: false }}>
      <AntdApp
        className="app"
        message={{ maxCount: 1, duration: 2.5, top: 8 }}
        notification={{ maxCount: 3, top: 60 }}
      >
        <QueryClientProvider client={queries}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntdApp>
    </ConfigProvider>
  );
}

/** One address for everything; a screen may hold back who would lose what was typed (useBlocker). */
function createRouter() {
  return createHashRouter([
    {
      path: '*',
      element: (
        <ErrorBoundary>
          <StartGate />
        </ErrorBoundary>
      ),
    },
  ]);
}
