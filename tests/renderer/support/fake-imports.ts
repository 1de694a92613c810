import type { Bridge } from '../../../renderer/ipc/bridge.ts';
import type { ImportProgress, Notice } from '../../../shared/ipc/envelope.ts';
import type { ImportState } from '../../../shared/ipc/schemas/imports.ts';
import { goodsKindWords } from '../../../shared/import/goods-kind-words.ts';
import { orderColumns, orderColumnTitles } from '../../../shared/import/columns.ts';
import { uuid } from './fixtures.ts';
import { mendedProblems, openProblems, preview, waitingFiles } from './import-fixtures.ts';

const importId = uuid(900);

/** States that a file of this name is in at once; any other file is ready after a moment. */
const states: Readonly<Record<string, ImportState>> = {
  'reading.csv': { kind: 'reading', done: 12_400, total: 20_000 },
  'storing.csv': { kind: 'storing', done: 3_100, total: 8_000 },
  'broken.xlsx': {
    kind: 'unreadable',
    message: '这个工作簿设了密码，打不开。请在 Excel 中去掉密码后另存，再导入。',
    places: ['工作表“订单”'],
  },
  'renamed.csv': {
    kind: 'columns',
    titles: ['单据编号', '日期', '顾客', '电话', ...orderColumns.slice(4).map(titleOf), '备注'],
    titleRow: 3,
    examples: [
      ['XS20261119001', 'XS20261119002'],
      ['2026-11-19 10:05', '2026-11-19 11:20'],
      ['王伟', '欧阳喆'],
      ['19912345678', '19900000002'],
      ...orderColumns.slice(4).map(() => ['甲', '乙']),
      [],
    ],
    columns: Object.fromEntries(orderColumns.slice(4).map((column, at) => [column, at + 4])),
    missing: ['orderNumber', 'orderedAt', 'customerName', 'phone'],
  },
};

function titleOf(column: (typeof orderColumns)[number]): string {
  return orderColumnTitles[column];
}

/** A bridge that also knows how files are imported, without reading any. */
export function withImports(bridge: Bridge): Bridge {
  const listeners = new Set<(notice: Notice) => void>();
  let state: ImportState = { kind: 'reading', done: 0, total: 0 };
  let preparedPreview = preview();
  function tell(progress: ImportProgress | null) {
    for (const listener of listeners) listener({ kind: 'import', importId, progress });
  }
  function enter(next: ImportState) {
    state = next;
    tell(null);
  }
  const answers: Record<string, (input: never) => unknown> = {
    'imports.open': ({ name }: { name: string }) => {
      state = states[name] ?? { kind: 'ready', preview: preparedPreview };
      return { importId };
    },
    'files.pickOrderFile': () => ({ name: 'orders.csv', bytes: new Uint8Array() }),
    'watchedFolder.open': () => ({ name: 'watched.xlsx', bytes: new Uint8Array() }),
    'imports.state': () => state,
    'imports.problems': ({
      which,
      from,
      limit,
    }: {
      which: string;
      from: number;
      limit: number;
    }) => {
      const all = which === 'open' ? openProblems : mendedProblems;
      return { total: all.length, rows: all.slice(from, from + limit) };
    },
    'imports.change': ({
      answers: given,
    }: {
      answers: { kinds?: typeof preparedPreview.explainedKinds };
    }) => {
      const explainedKinds = given.kinds ?? preparedPreview.explainedKinds;
      preparedPreview = { ...preparedPreview, explainedKinds, unknownKinds: [] };
      enter({ kind: 'reading', done: 0, total: 100 });
      setTimeout(() => enter({ kind: 'ready', preview: preparedPreview }), 300);
      return {};
    },
    'imports.store': () => {
      const result = {
        ...{ newOrders: 72, newLines: 101, changedOrders: 1, waitingOrders: 1 },
        ...{ unchangedOrders: 3, heldBackOrders: 4, newCustomers: 66 },
      };
      enter({ kind: 'done', result });
      return result;
    },
    'imports.cancel': () => {
      enter({ kind: 'ready', preview: preparedPreview });
      return {};
    },
    'files.saveHeldBack': () => ({ saved: true }),
    'kindWords.list': () => [
      ...[...goodsKindWords].map(([word, kind]) => ({ word, kind, builtIn: true })),
      { word: '外贸尾单', kind: 'clearance', builtIn: false },
    ],
    'watchedFolder.waiting': () => waitingFiles,
    'watchedFolder.state': () => ({ folder: 'D:\\收银\\导出', problem: null }),
  };
  return {
    request(channel, input, requestId) {
      const answer = answers[channel];
      if (answer === undefined) return bridge.request(channel, input, requestId);
      return Promise.resolve({ ok: true, value: answer(input as never) });
    },
    onNotice(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
