import { boardScenarios, withBoard } from './fake-board.ts';
import { fakeCounter } from './fake-counter.ts';
import { withFinance } from './fake-finance.ts';
import { withImports } from './fake-imports.ts';
import { withOrders } from './fake-orders.ts';
import { withTrust } from './fake-trust.ts';
import { trustScenarios } from './trust-scenarios.ts';

/**
 * The screens in a plain browser: `npx vite` in the project folder, then open this page, with
 * `?data=new` (see trust-scenarios.ts) for other data than open ones, or `?board=quiet` (see
 * fake-board.ts) for another morning. Never shipped.
 */
const asked = new URLSearchParams(window.location.search);
const scenario = asked.get('data') ?? 'open';
const items = boardScenarios[asked.get('board') ?? 'busy'] ?? [];
Object.defineProperty(window, 'guitai', {
  value: withBoard(
    withTrust(withFinance(withOrders(withImports(fakeCounter()))), trustScenarios[scenario] ?? {}),
    items,
  ),
  configurable: true,
});
await import('../../../renderer/index.tsx');
