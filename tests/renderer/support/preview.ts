import { fakeCounter } from './fake-counter.ts';
import { withImports } from './fake-imports.ts';
import { withOrders } from './fake-orders.ts';

/** The screens in a plain browser: `npx vite` in the project folder, then open this page. Never shipped. */
Object.defineProperty(window, 'guitai', {
  value: withOrders(withImports(fakeCounter())),
  configurable: true,
});
await import('../../../renderer/index.tsx');
