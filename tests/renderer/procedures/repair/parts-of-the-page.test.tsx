import type { ReactNode } from 'react';
import { expect, test } from 'vitest';

import { StoreProvider } from '../../../../renderer/app/store-context.tsx';
import { Sentence } from '../../../../renderer/components/sentence.tsx';
import { OrderGoodsChoice } from '../../../../renderer/procedures/repair/order-goods-choice.tsx';
import { PartsTable } from '../../../../renderer/procedures/repair/parts-table.tsx';
import { RepairSummary } from '../../../../renderer/procedures/repair/repair-summary.tsx';
import { countPhotos } from '../../../../renderer/screens/case/count-photos.ts';
import { RelatedCases } from '../../../../renderer/screens/case/related-cases.tsx';
import { PaperPanel } from '../../../../renderer/screens/case/paper-panel.tsx';
import type { Paper } from '../../../../renderer/screens/case/use-paper.ts';
import { defaultStoreSettings } from '../../../../shared/domain/rule-settings.ts';
import type { CaseView } from '../../../../shared/ipc/schemas/cases.ts';
import type { RepairPart } from '../../../../shared/procedures/repair/record.ts';
import { now, uuid } from '../../support/fixtures.ts';
import { wordsOf } from '../../support/still.tsx';
import {
  decisionOn,
  diagnosis,
  repairCase,
  repairRecord,
  repairRequest,
  visit,
} from './repair-fixtures.ts';

const hour = 3_600_000;

function shown(content: ReactNode): string {
  return wordsOf(
    <StoreProvider
      profile={{ name: '某某家居', branch: '香港中路店', code: 'BJ01' }}
      settings={defaultStoreSettings}
      backendNow={now}
      answeredAt={Date.now()}
    >
      {content}
    </StoreProvider>,
  );
}

function part(given: Partial<RepairPart>): RepairPart {
  return {
    id: uuid(1),
    name: '弹簧',
    quantity: 2,
    neededBy: now + hour,
    orderedAt: null,
    arrivedAt: null,
    note: '',
    ...given,
  };
}

function summary(view: CaseView, request = repairRequest()): string {
  return shown(<RepairSummary view={view} request={request} />);
}

test('every line of the order can be chosen and says its warranty (REP-5, RET-10)', () => {
  const goods = { from: 'order' as const, lineId: 'chair', pieces: 2 };
  const words = shown(
    <OrderGoodsChoice view={repairCase()} goods={goods} change={() => undefined} />,
  );
  expect(words).toMatch(/三人位布艺沙发.*保修期内.*落地灯.*没有保修期/s);
});

test('the phone of whoever is there stands as it was sent, with the way to see it (ARC-15)', () => {
  const words = summary(repairCase(), repairRequest({ contactPhone: '199····4321' }));
  expect(words).toMatch(/199····4321.*显示完整手机号/s);
});

test('without a phone beside the customer’s nothing is to be revealed', () => {
  expect(summary(repairCase())).not.toContain('显示完整手机号');
});

test('where nobody else is named, it is the customer who is asked for', () => {
  expect(summary(repairCase())).toContain('同顾客');
});

test('before anything was written down that is said', () => {
  expect(summary(repairCase())).toContain('还没有办理记录');
});

test('what was agreed stands with its time and who goes (REP-2)', () => {
  expect(summary(repairCase({ visits: [visit()] }))).toMatch(
    /2026-11-22 10:00–11:00.*上门检查.*马工/s,
  );
});

test('what is not charged is marked so (REP-5)', () => {
  const found = diagnosis({
    charges: [
      { code: 'trip', title: '上门费', kind: 'trip', unit: '次', priceFen: 5000, quantity: 1 },
    ],
  });
  const view = repairCase({
    record: repairRecord({ diagnosis: found }),
    decision: decisionOn(found),
  });
  expect(summary(view)).toMatch(/上门费.*不收.*50\.00.*顾客应付.*0\.00/s);
});

test('why nobody calls any more stands in the summary (REP-12)', () => {
  const view = repairCase({ record: repairRecord({ notReached: '打了三次没人接' }) });
  expect(summary(view)).toMatch(/回访没有联系上.*打了三次没人接/s);
});

test.each([
  [{}, '还没订购'],
  [{ orderedAt: now }, '订购了，还没到'],
  [{ orderedAt: now, arrivedAt: now }, '已到货'],
])('a part that is %j is shown as %s (REP-6)', (given, state) => {
  expect(shown(<PartsTable parts={[part(given)]} />)).toContain(state);
});

const link = {
  id: uuid(9),
  number: 'QX-20261121-001',
  procedureTitle: '取消订单',
  stageTitle: '登记',
};

test.each([
  ['from', '由 取消订单 QX-20261121-001 转来'],
  ['to', '已转为 取消订单 QX-20261121-001'],
] as const)('a case linked %s this one is named', (way, words) => {
  expect(shown(<RelatedCases view={{ links: [{ ...link, way }] }} />)).toContain(words);
});

const forms = [
  { form: 'notice', title: '家具维修通知单', printable: true },
  { form: 'parts', title: '配件清单', printable: true },
];

function paper(given: Partial<Paper> = {}): Paper {
  return {
    forms,
    form: forms[0] ?? null,
    choose: () => undefined,
    photos: 0,
    withPhotos: false,
    setWithPhotos: () => undefined,
    print: () => undefined,
    printFirst: () => undefined,
    saveAs: () => undefined,
    busy: false,
    ...given,
  };
}

test('where there are several forms one is chosen', () => {
  expect(shown(<PaperPanel view={repairCase({ forms })} paper={paper()} />)).toMatch(
    /家具维修通知单.*配件清单/s,
  );
});

test.each([
  [0, false],
  [3, true],
])('with %i photos an appendix is offered: %s', (photos, offered) => {
  const words = shown(<PaperPanel view={repairCase({ forms })} paper={paper({ photos })} />);
  expect(words.includes('附照片')).toBe(offered);
});

test('only pictures that are still there can follow a form', () => {
  const removed = { at: now, by: '李明', reason: '拍错了' };
  expect(
    countPhotos([
      { type: 'jpeg', removed: null },
      { type: 'png', removed },
      { type: 'pdf', removed: null },
    ]),
  ).toBe(1);
});

test('a day at the end of a line is not torn apart', () => {
  expect(wordsOf(<Sentence words="保修到 2029-11-19，免费" />)).toMatch(
    /保修到\s+2029-11-19\s+，免费/,
  );
});
