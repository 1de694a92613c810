import type { ReactNode } from 'react';

import { Keyboard } from '../../keyboard/keyboard.tsx';
import { CounterProvider } from '../counter/counter-context.tsx';
import { SavingProvider } from '../saving/saving-context.tsx';

/** A guide with somebody signed in at the counter: left alone it locks like every other page. */
export function SeatedGuide({ children }: { children: ReactNode }) {
  return (
    <Keyboard onScan={() => undefined}>
      <SavingProvider>
        <CounterProvider>{children}</CounterProvider>
      </SavingProvider>
    </Keyboard>
  );
}
