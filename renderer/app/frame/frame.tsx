import { useState } from 'react';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';

import { Keyboard } from '../../keyboard/keyboard.tsx';
import { CounterProvider } from '../counter/counter-context.tsx';
import { ErrorBoundary } from '../error-boundary.tsx';
import { FileDrop } from '../import/file-drop.tsx';
import { ImportFileProvider } from '../import/import-file-context.tsx';
import { SavingProvider } from '../saving/saving-context.tsx';
import { SideNav } from './side-nav.tsx';
import { Screens } from './screens.tsx';
import { TopBar } from './top-bar.tsx';

/**
 * Top bar, menu at the left, and the screen of the address.
 * @param notices what must be said above every screen; some of it only to store managers.
 */
export function Frame({ notices }: { notices: ReactNode }) {
  const [scan, setScan] = useState<{ code: string; count: number } | null>(null);
  const { pathname } = useLocation();
  return (
    <Keyboard onScan={(code) => setScan((last) => ({ code, count: (last?.count ?? 0) + 1 }))}>
      <SavingProvider>
        <CounterProvider>
          <ImportFileProvider>
            <div className="frame">
              {notices}
              <TopBar scan={scan} />
              <SideNav />
              <main className="page-scroll">
                <ErrorBoundary key={pathname}>
                  <Screens />
                </ErrorBoundary>
              </main>
            </div>
            <FileDrop />
          </ImportFileProvider>
        </CounterProvider>
      </SavingProvider>
    </Keyboard>
  );
}
