import { expect, test } from 'vitest';

import { StoreProvider } from '../../../../renderer/app/store-context.tsx';
import { MoneyPanel } from '../../../../renderer/screens/case/money/money-panel.tsx';
import { defaultStoreSettings } from '../../../../shared/domain/rule-settings.ts';
import type { CaseView } from '../../../../shared/ipc/schemas/cases.ts';
import { draft, now, uuid } from '../../support/fixtures.ts';
import { wordsOf } from '../../support/still.tsx';

const refund = {
  ...{ kind: 'refund' as const, decidedFen: 468_000, agreed: null },
  ...{ wholeFen: 468_000, settledFen: 0, restFen: 468_000 },
};
const first = {
  ...{ kind: 'refund' as const, amountFen: 100_000, method: 'transfer' as const },
  ...{ reference: '4200001', settledAt: now, payee: '王芳', relation: 'family' as const },
  recordedBy: '刘敏',
};

function shown(part: Partial<CaseView>): string {
  return wordsOf(
    <StoreProvider
      profile={{ name: '某某家居', branch: '香港中路店', code: 'BJ01' }}
      settings={defaultStoreSettings}
      backendNow={now}
      answeredAt={Date.now()}
    >
      <MoneyPanel view={draft({ stage: 'settlement', money: refund, ...part })} />
    </StoreProvider>,
  );
}

test('before the money moves nothing of it is shown', () => {
  expect(shown({ stage: 'approval' }).trim()).toBe('');
});

test('each payment stands with its number, who took it and the cashier (RET-17)', () => {
  const money = { ...refund, settledFen: 100_000, restFen: 368_000 };
  expect(shown({ money, settlements: [first] })).toMatch(
    /1,000\.00.*转账.*4200001.*王芳（家属）.*刘敏/s,
  );
});

test('what was paid and what is left stand above (CAN-14)', () => {
  const money = { ...refund, settledFen: 100_000, restFen: 368_000 };
  expect(shown({ money, settlements: [first] })).toMatch(/已退.*¥1,000\.00.*还要退.*¥3,680\.00/s);
});

test('another amount stands with its reason and who agreed', () => {
  const agreed = { amountFen: 400_000, reason: '有使用痕迹', approver: '孙立', at: now };
  expect(shown({ money: { ...refund, agreed, wholeFen: 400_000, restFen: 400_000 } })).toMatch(
    /按规定判定.*¥4,680\.00.*商定的金额.*¥4,000\.00.*有使用痕迹.*孙立 2026-11-21 14:32 同意/s,
  );
});

test('the order of the goods given in exchange is led to (RET-12)', () => {
  const exchangeOrder = { id: uuid(101), orderNumber: 'HH-20261121-001' };
  expect(shown({ stage: 'closed', exchangeOrder })).toContain('HH-20261121-001');
});
