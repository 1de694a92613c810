import type { DeadlineDescription } from '../deadline-description.ts';

const hourMs = 3_600_000;

/** CAN-12: the service centre confirms an approved cancellation within an hour. */
export const cancellationDeadlines: readonly DeadlineDescription[] = [
  {
    id: 'serviceNotice',
    title: '服务中心确认',
    rule: 'CAN-12',
    kind: 'work',
    startedBy: ['approve'],
    length: { kind: 'ms', ms: hourMs },
    clock: () => 'wall',
    warnMs: hourMs / 4,
    fulfilledBy: ['acknowledge'],
    tells: ['serviceAgent'],
    escalatesTo: ['storeManager'],
    pausable: false,
  },
];
