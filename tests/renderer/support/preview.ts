import { fakeCounter } from './fake-counter.ts';
import { withImports } from './fake-imports.ts';
import { withOrders } from './fake-orders.ts';
import { withTrust } from './fake-trust.ts';
import { trustScenarios } from './trust-scenarios.ts';

/**
 * The screens in a plain browser: `npx vite` in the project folder, then open this page, with
 * `?data=new` (see trust-scenarios.ts) for other data than open ones. Never shipped.
 */
const scenario = new URLSearchParams(window.location.search).get('data') ?? 'open';
Object.defineProperty(window, 'guitai', {
  value: withTrust(withOrders(withImports(fakeCounter())), trustScenarios[scenario] ?? {}),
  configurable: true,
});
await import('../../../renderer/index.tsx');
