import { z } from 'zod';

import { shownMoment } from '../../../../shared/orders/shown-moment.ts';
import { procedureOf } from '../../../../shared/procedures/registry.ts';
import { noteOf } from '../cases/stage-progress.ts';
import type { TakenStep } from '../cases/steps.ts';
import { takenStep } from '../cases/steps.ts';
import { moneyWords } from './money-words.ts';
import type { Teller } from './teller.ts';
import { because, sentence, teller } from './teller.ts';

const printData = z.object({ formTitle: z.string(), printNumber: z.int(), via: z.string() });

/** What happens to a case and its papers. */
export const caseTellers: Readonly<Record<string, Teller>> = {
  'case.opened': teller({
    data: z.object({
      procedure: z.string(),
      /** Of the case it goes on from. */
      fromProcedure: z.string().optional(),
      fromNumber: z.string().nullish(),
    }),
    rule: 'TIME-8',
    text: ({ procedure, fromProcedure, fromNumber }) => {
      const { title } = procedureOf(procedure);
      if (fromProcedure === undefined) return `新开了${title}业务单。`;
      return `由${procedureOf(fromProcedure).title}${fromNumber ? ` ${fromNumber} ` : ''}转来，新开了${title}业务单。`;
    },
  }),
  'case.handedOver': teller({
    data: z.object({ to: z.string() }),
    text: ({ to }) => `由这张业务单转办${procedureOf(to).title}，新开了业务单。`,
  }),
  'case.backdated': teller({
    data: z.object({ from: z.int(), to: z.int(), timeZone: z.string() }),
    personal: z.object({ reason: z.string() }),
    rule: 'TIME-8',
    text: ({ from, to, timeZone }, personal) =>
      `把申请时间从 ${shownMoment(from, timeZone)} 改为 ${shownMoment(to, timeZone)}。${because(personal?.reason)}`,
  }),
  'case.contactRevealed': teller({
    data: z.object({}),
    personal: z.object({ reason: z.string().nullable() }),
    rule: 'ARC-15',
    text: (_data, personal) => `查看了联系人完整的电话号码。${because(personal?.reason)}`,
  }),
  'case.acted': (event, telling) => {
    const procedure = telling.procedureOfCase(event.case_id ?? '');
    const step = takenStep(procedure, event, telling.nameOf);
    return { text: stepSentence(step, telling.timeZone), rule: step.transition.rule };
  },
  'form.issued': teller({ data: printData, text: (print) => `${printOf(print)}。` }),
  'form.cancelled': teller({
    data: printData,
    text: (print) => `${printOf(print)}，没有印成，不算打印。`,
  }),
};

function printOf({ formTitle, printNumber, via }: z.output<typeof printData>): string {
  return `第 ${printNumber} 次${via === 'print' ? '打印' : '另存'}${formTitle}`;
}

function stepSentence(step: TakenStep, timeZone: string): string {
  const { data, transition } = step;
  const given = transition.effects.includes('assignNumber') ? `，编号 ${data.number ?? ''}` : '';
  const words = [noteOf(step, timeZone), ...step.said].filter((each) => each !== null);
  const said = words.map((each) => sentence(each)).join('');
  return `${transition.done}${given}${moneyWords(step)}${exchangeWords(data)}。${said}`;
}

/** RET-12. */
function exchangeWords({ exchangeOrder }: TakenStep['data']): string {
  return exchangeOrder === null ? '' : `；换给顾客的商品录入为订单 ${exchangeOrder}`;
}
