import { writeRuleSettings } from '../../main/backend/application/store/store-values.ts';
import type { StoreSettings } from '../../shared/domain/rule-settings.ts';
import { defaultStoreSettings } from '../../shared/domain/rule-settings.ts';
import type { CaseView } from '../../shared/ipc/schemas/cases.ts';
import type { DeadlineView } from '../../shared/ipc/schemas/service.ts';
import { placeOrder } from './placed-order.ts';
import { bringRepairTo, draftRepair } from './repair-case.ts';
import type { TestBackend } from './test-backend.ts';

/** A repair that was asked for and brought to a stage, all at one moment (UTC ms). */
export async function repairAt(backend: TestBackend, at: number, stage: string): Promise<CaseView> {
  backend.clock.now = at;
  const order = await placeOrder(backend, { orderedAt: at - 86_400_000 });
  return bringRepairTo(backend, await draftRepair(backend, order), stage);
}

/** The last begun deadline of a name, as it stands in a case. */
export function deadlineIn({ deadlines }: CaseView, name: string): DeadlineView {
  const found = deadlines.filter(({ deadline }) => deadline === name).at(-1);
  if (!found) throw new Error(`No deadline ${name}.`);
  return found;
}

/** The same, as it stands now. */
export async function deadlineNow(
  backend: TestBackend,
  caseId: string,
  name: string,
): Promise<DeadlineView> {
  return deadlineIn(await backend.get('cases.get', { caseId }), name);
}

/** What the store decides for itself, as if approved long ago. */
export async function setSettings(
  backend: TestBackend,
  changes: Partial<StoreSettings>,
): Promise<void> {
  const settings = { ...defaultStoreSettings, ...changes };
  await backend.database().unit((executor) => writeRuleSettings(executor, settings));
}
