import { expect, test } from 'vitest';

import { StoreProvider } from '../../../../renderer/app/store-context.tsx';
import { evaluateLive } from '../../../../renderer/procedures/decision-context.ts';
import { ReturnEditor } from '../../../../renderer/procedures/return/return-editor.tsx';
import { ReturnSummary } from '../../../../renderer/procedures/return/return-summary.tsx';
import { defaultStoreSettings } from '../../../../shared/domain/rule-settings.ts';
import type { CaseView } from '../../../../shared/ipc/schemas/cases.ts';
import { now } from '../../support/fixtures.ts';
import { wordsOf } from '../../support/still.tsx';
import {
  inspection,
  newGoods,
  returnCase,
  returnDraft,
  returnRecord,
  returnRequest,
} from './return-fixtures.ts';

function shown(content: React.ReactNode): string {
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

function editor(request = returnRequest(), part: Partial<CaseView> = {}): string {
  const view = returnDraft({ request, ...part });
  const live = evaluateLive(view, request);
  return shown(
    <ReturnEditor
      view={view}
      request={request}
      change={() => undefined}
      evaluation={live.kind === 'decided' ? live.evaluation : null}
    />,
  );
}

function summary(view: CaseView, request = returnRequest()): string {
  return shown(<ReturnSummary view={view} request={request} />);
}

const bed = { lines: [{ id: 'bed', quantity: 1 }] };

test('goods in exchange are asked for an exchange alone (RET-12)', () => {
  expect(editor()).not.toContain('换给顾客的商品');
  expect(editor(returnRequest({ kind: 'exchange' }))).toContain('换给顾客的商品');
});

test('an inspection and a repair are proposed where quality is claimed (RET-2)', () => {
  expect(editor()).not.toContain('愿意维修');
  expect(editor(returnRequest({ reason: 'quality' }))).toMatch(/同意检验.*愿意维修/s);
});

test('before anything is ticked a line shows what could be granted', () => {
  const request = returnRequest({ lines: [], documents: [], goodsIntact: false });
  expect(editor(request)).toMatch(/三人位布艺沙发(?:(?!不予退货).)*免费/s);
});

test.each([
  ['more than papers are lacking', { goodsIntact: false }, true],
  ['only papers are lacking', { documents: [] }, false],
  ['nothing is lacking', {}, false],
])('an exception can be asked for where %s: %s (RET-18)', (_, part, offered) => {
  expect(editor(returnRequest(part)).includes('申请自营部负责人特批')).toBe(offered);
});

test('what was not delivered is taken out of a return in one go (RET-8)', () => {
  expect(editor(returnRequest(bed))).toMatch(/第 1 项还没有送货.*去掉没有送货的商品/s);
});

test('in an exchange it stays, decided as a cancellation (RET-8)', () => {
  const words = editor(returnRequest({ ...bed, kind: 'exchange' }));
  expect(words).toContain('按取消订单的规定判定');
  expect(words).not.toContain('去掉没有送货的商品');
});

test('once the case has its number it stays a return or an exchange', () => {
  expect(editor(returnRequest(), { number: 'TH-20261121-001' })).toContain('不能再改退还是换');
});

test('the summary of an exchange tells the goods that went out and what they cost', () => {
  const request = returnRequest({ kind: 'exchange', newGoods: [newGoods({ quantity: 2 })] });
  expect(summary(returnCase(request), request)).toMatch(/双人位沙发.*2.*4,000\.00.*8,000\.00/s);
});

test('after the inspection the summary tells whole and damaged pieces apart (RET-14)', () => {
  const request = returnRequest({ lines: [{ id: 'chair', quantity: 4 }] });
  const view = returnCase(request, { record: returnRecord({ inspection: inspection() }) });
  expect(summary(view, request)).toMatch(/3.*完好.*免费.*1.*有损坏.*不予退货 RET-9.*一把椅腿开裂/s);
});

test('before anything was written down that is said', () => {
  expect(summary(returnCase())).toContain('还没有办理记录');
});
