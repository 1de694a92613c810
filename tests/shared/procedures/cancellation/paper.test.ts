import { describe, expect, it } from 'vitest';

import { defaultRuleSettings } from '../../../../shared/domain/rule-settings.ts';
import { defaultServiceSettings } from '../../../../shared/domain/service-settings.ts';
import type { FormBlock } from '../../../../shared/forms/blocks.ts';
import { emptyCancellationRequest } from '../../../../shared/procedures/cancellation/request.ts';
import { cancellationDocument } from '../../../../shared/procedures/cancellation/paper.ts';
import { noAmounts } from '../../../../shared/procedures/evaluation.ts';
import { moneyStateOf } from '../../../../shared/procedures/money-state.ts';
import type { CasePaper, PaperStep } from '../../../../shared/procedures/case-paper.ts';

const at = Date.UTC(2026, 10, 21, 7);
const approved: PaperStep = { action: 'approve', at, by: '王建国', roles: ['generalManager'] };

/** A case of which just these steps were taken. */
function paperAfter(steps: readonly PaperStep[]): CasePaper {
  return {
    store: { name: '某某家居', branch: '' },
    print: { at, timeZone: 'Asia/Shanghai', by: '陈静', number: 1 },
    number: 'QX-20261121-001',
    order: { number: 'XS20261119001', orderedAt: at - 3_600_000 },
    customer: { name: '王伟', phone: '19912345678', address: '' },
    goods: [],
    requestedAt: at,
    settings: defaultRuleSettings,
    service: defaultServiceSettings,
    request: emptyCancellationRequest(),
    record: null,
    decision: { lines: [], feeFen: 0, refundFen: 0, dueFen: 0 },
    photos: [],
    money: moneyStateOf(noAmounts, null, 0),
    settlements: [],
    approval: null,
    steps,
  };
}

/** What stands in a ruled blank; null where the pen is to write. */
function blank(label: string, steps: readonly PaperStep[]): string | null | undefined {
  const { blocks } = cancellationDocument(paperAfter(steps));
  const groups = blocks.flatMap((block: FormBlock) =>
    block.kind === 'blanks' ? block.groups : [],
  );
  return groups.flatMap(({ blanks }) => blanks).find((each) => each.label === label)?.value;
}

describe('the receiver of the notice on paper (CAN-12)', () => {
  const acknowledged = (by: string, roles: PaperStep['roles']): PaperStep[] => [
    approved,
    { action: 'acknowledge', at, by, roles },
  ];

  it('is left to the pen until it is acknowledged', () => {
    expect(blank('接收人', [approved])).toBeNull();
  });

  it('is who of the service centre acknowledged it', () => {
    expect(blank('接收人', acknowledged('刘洋', ['serviceAgent']))).toBe('刘洋');
  });

  it('is not taken for the person at the counter who only recorded it', () => {
    expect(blank('接收人', acknowledged('陈静', ['receptionist']))).toBe('陈静代登记');
  });
});

describe('the filing on paper (CAN-13)', () => {
  const filed: PaperStep = { action: 'file', at, by: '赵会计', roles: ['finance'] };

  it('is left to the pen before', () => {
    expect([blank('备案人', [approved]), blank('日期', [approved])]).toEqual([null, null]);
  });

  it('names who filed it, and the day', () => {
    const steps = [approved, filed];
    expect([blank('备案人', steps), blank('日期', steps)]).toEqual(['赵会计', '2026-11-21']);
  });
});
