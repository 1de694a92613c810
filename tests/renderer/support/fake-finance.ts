import type { Bridge } from '../../../renderer/ipc/bridge.ts';
import type { Answer, Notice } from '../../../shared/ipc/envelope.ts';
import {
  exceptionReport,
  packetCheck,
  packetPage,
  packetPreview,
  packetRows,
  packetView,
  someExceptions,
} from './finance-fixtures.ts';
import { uuid } from './fixtures.ts';

const stepMs = 80;
const forms = 40;

const blocked = [1, 2].map((n) => ({
  caseId: uuid(300),
  number: `QX-20261121-00${n}`,
  why: '改过以后还没有重新打印，请先重新打印取消订单申请单。',
}));

/**
 * What goes to finance, in memory, before another bridge. A packet takes some seconds and can be
 * called off; of October some papers must be printed first, of September nothing is left.
 */
export function withFinance(before: Bridge): Bridge {
  const listeners = new Set<(notice: Notice) => void>();
  const calledOff = new Set<string>();
  async function make(making: string, number: number): Promise<Answer<unknown>> {
    for (let done = 0; done <= forms; done += 1) {
      await new Promise((resolve) => setTimeout(resolve, stepMs));
      if (calledOff.has(making)) {
        return { ok: false, code: 'cancelled', message: '已停止，没有留下任何文件。', details: [] };
      }
      const progress = {
        phase: done < forms - 8 ? 'forms' : 'bundle',
        done,
        total: forms,
      } as const;
      for (const tell of listeners) tell({ kind: 'packet', making, progress });
    }
    return { ok: true, value: { packet: packetView(number), savedAs: 'E:\\财务\\备案包' } };
  }
  const answers: Partial<Record<string, (input: never) => unknown>> = {
    'packets.preview': ({ period }: { period: { from: string } }) => {
      if (period.from.startsWith('2026-09')) return packetPreview([]);
      const isBlocked = period.from.startsWith('2026-10');
      return packetPreview(packetRows(60), isBlocked ? { blocked } : {});
    },
    'packets.list': () => [5, 4, 3, 2, 1].map((n) => packetView(n)),
    'packets.get': () => packetPage(3),
    'packets.handOver': ({ making }: { making: string }) => make(making, 6),
    'packets.writeAgain': ({ making }: { making: string }) => make(making, 3),
    'packets.callOff': ({ making }: { making: string }) => {
      calledOff.add(making);
      return {};
    },
    'packets.verify': () =>
      packetCheck({
        problems: [
          { problem: 'changed', place: '单据/0003-HH-20261121-003-退货、换货申请单.pdf' },
          { problem: 'extra', place: '单据/Thumbs.db' },
        ],
      }),
    'reports.exceptions': ({ month }: { month: string }) =>
      exceptionReport(month === '2026-11' ? [...someExceptions] : []),
    'files.exportExceptions': () => ({ savedAs: 'E:\\特批月报-2026-11.xlsx' }),
  };
  return {
    request: async (channel, input, requestId) => {
      const answer = answers[channel];
      if (answer === undefined) return before.request(channel, input, requestId);
      const value: unknown = await answer(input as never);
      return isAnswer(value) ? value : { ok: true, value };
    },
    onNotice: (listener) => {
      listeners.add(listener);
      const stop = before.onNotice(listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
  };
}

function isAnswer(value: unknown): value is Answer<unknown> {
  return typeof value === 'object' && value !== null && 'ok' in value;
}
