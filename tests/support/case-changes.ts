import { bringTo, draftCase, orderedAtOf, printForm } from './cancellation-case.ts';
import type { Change, Nothing, WriteChannel } from './change-in-history.ts';
import { leaving } from './change-in-history.ts';
import { placeOrder } from './placed-order.ts';
import { reason } from './ready-for-change.ts';
import { bringRepairTo, draftRepair, runningDeadline } from './repair-case.ts';
import type { TestBackend } from './test-backend.ts';

type CaseChannel = Extract<WriteChannel, `${'cases' | 'deadlines' | 'forms'}.${string}`>;

/** What every write about a case leaves in the history. */
export function caseChanges(
  backend: () => TestBackend,
): Readonly<Record<CaseChannel, Change | Nothing>> {
  return {
    'cases.open': leaving(['case.opened'], async () => {
      const { orderId } = await placeOrder(backend());
      return () => backend().get('cases.open', { procedure: 'cancellation', orderId });
    }),
    'cases.openFrom': leaving(['case.opened'], async () => {
      const draft = await draftCase(backend(), await placeOrder(backend()));
      const { id: caseId } = await bringTo(backend(), draft, 'rejected');
      return () => backend().get('cases.openFrom', { caseId });
    }),
    'cases.handOver': leaving(['case.opened', 'case.handedOver'], async () => {
      const draft = await draftRepair(backend(), await placeOrder(backend()));
      const { id: caseId, revision } = await bringRepairTo(backend(), draft, 'closed');
      return () => backend().get('cases.handOver', { caseId, revision, to: 'repair' });
    }),
    'cases.revealContact': leaving(['case.contactRevealed'], async () => {
      const contactPhone = '13800138000';
      const { id: caseId } = await draftRepair(backend(), await placeOrder(backend()), {
        contactPhone,
      });
      return () => backend().get('cases.revealContact', { caseId, reason });
    }),
    'cases.saveDraft': { leavesNothing: 'what is still being typed; submitting it is the event' },
    'cases.backdate': leaving(['case.backdated'], async () => {
      const draft = await draftCase(backend(), await placeOrder(backend()));
      const at = { caseId: draft.id, revision: draft.revision, requestedAt: orderedAtOf(draft) };
      return () => backend().get('cases.backdate', { ...at, reason });
    }),
    'cases.act': leaving(['case.acted'], async () => {
      const draft = await draftCase(backend(), await placeOrder(backend()));
      return () => bringTo(backend(), draft, 'customerSignature');
    }),
    'deadlines.take': leaving(['deadline.taken'], async () => {
      const deadlineId = await runningDeadline(backend(), await placeOrder(backend()));
      return () => backend().get('deadlines.take', { deadlineId, take: true });
    }),
    'deadlines.pause': leaving(['deadline.paused'], async () => {
      const deadlineId = await runningDeadline(backend(), await placeOrder(backend()));
      return () => backend().get('deadlines.pause', { deadlineId, reason });
    }),
    'deadlines.resume': leaving(['deadline.resumed'], async () => {
      const deadlineId = await runningDeadline(backend(), await placeOrder(backend()));
      await backend().get('deadlines.pause', { deadlineId, reason });
      return () => backend().get('deadlines.resume', { deadlineId });
    }),
    'deadlines.explain': leaving(['deadline.explained'], async () => {
      const deadlineId = await runningDeadline(backend(), await placeOrder(backend()));
      backend().clock.now += 4 * 86_400_000;
      return () => backend().get('deadlines.explain', { deadlineId, reason });
    }),
    'forms.issue': leaving(['form.issued'], async () => {
      const draft = await draftCase(backend(), await placeOrder(backend()));
      const { id: caseId } = await bringTo(backend(), draft, 'customerSignature');
      return () => printForm(backend(), caseId);
    }),
    'forms.cancel': leaving(['form.cancelled'], async () => {
      const draft = await draftCase(backend(), await placeOrder(backend()));
      const { id: caseId } = await bringTo(backend(), draft, 'customerSignature');
      const { sha256 } = await printForm(backend(), caseId);
      return () => backend().get('forms.cancel', { caseId, sha256 });
    }),
  };
}
