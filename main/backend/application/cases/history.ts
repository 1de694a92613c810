import { z } from 'zod';

import { formatYuan } from '../../../../shared/domain/money.ts';
import { localTimeText } from '../../../../shared/domain/time-zone.ts';
import type { HistoryEntry } from '../../../../shared/ipc/schemas/cases.ts';
import type { Procedure } from '../../../../shared/procedures/procedure.ts';
import type { SettlementKind } from '../../../../shared/procedures/settlement.ts';
import {
  settlementMethodTitles,
  settlementSchema,
} from '../../../../shared/procedures/settlement.ts';
import { eventsOfCase } from '../../database/repositories/events.ts';
import type { Events } from '../../database/schema.ts';
import type { Handler } from '../handler.ts';
import { loadCase } from './case-file.ts';
import { noteOf } from './stage-progress.ts';
import type { NameOf } from './staff-names.ts';
import { staffNames } from './staff-names.ts';
import type { TakenStep } from './steps.ts';
import { takenStep } from './steps.ts';

interface Telling {
  procedure: Procedure;
  nameOf: NameOf;
  timeZone: string;
}

/** Everything that happened to a case in plain sentences, oldest first. */
export const caseHistory: Handler<'cases.history'> = async ({ caseId }, { executor }) => {
  const { procedure, basis } = await loadCase(executor, caseId);
  const telling: Telling = {
    procedure,
    nameOf: await staffNames(executor),
    timeZone: basis.settings.timeZone,
  };
  const events = await eventsOfCase(executor, caseId);
  return events.map((event) => entryOf(event, telling));
};

function entryOf(event: Events, telling: Telling): HistoryEntry {
  const entry = (text: string, rule: string | null): HistoryEntry => ({
    at: event.at,
    by: telling.nameOf(event.staff_id),
    text,
    rule,
  });
  switch (event.kind) {
    case 'case.opened':
      return entry(`新开了${telling.procedure.title}业务单。`, 'TIME-8');
    case 'case.backdated':
      return entry(backdated(event), 'TIME-8');
    case 'case.acted': {
      const step = takenStep(telling.procedure, event, telling.nameOf);
      return entry(stepSentence(step, telling.timeZone), step.transition.rule);
    }
    case 'form.issued':
      return entry(`${printOf(event)}。`, null);
    case 'form.cancelled':
      return entry(`${printOf(event)}，没有印成，不算打印。`, null);
    default:
      return entry('做了其他记录。', null);
  }
}

const backdatedData = z.object({ from: z.int(), to: z.int(), timeZone: z.string() });
const backdatedPersonal = z.object({ reason: z.string() });

function backdated(event: Events): string {
  const { from, to, timeZone } = backdatedData.parse(JSON.parse(event.data));
  const text = (ms: number) => localTimeText(ms, timeZone).slice(0, 'yyyy-mm-dd hh:mm'.length);
  const personal = backdatedPersonal.nullable().parse(JSON.parse(event.personal ?? 'null'));
  const reason = personal ? `原因：${personal.reason}` : '';
  return `把申请时间从 ${text(from)} 改为 ${text(to)}。${reason}`;
}

const printData = z.object({ formTitle: z.string(), printNumber: z.int(), via: z.string() });

function printOf(event: Events): string {
  const { formTitle, printNumber, via } = printData.parse(JSON.parse(event.data));
  return `第 ${printNumber} 次${via === 'print' ? '打印' : '另存'}${formTitle}`;
}

function stepSentence(step: TakenStep, timeZone: string): string {
  const { data, transition } = step;
  const given = transition.effects.includes('assignNumber') ? `，编号 ${data.number ?? ''}` : '';
  const note = noteOf(step, timeZone);
  return `${transition.done}${given}${settled(step)}。${note === null ? '' : `${note}。`}`;
}

const settledTexts: Readonly<Record<SettlementKind, string>> = {
  refund: '退款',
  collection: '顾客补款',
  none: '没有款项往来',
};

function settled({ transition, data, input }: TakenStep): string {
  if (!transition.effects.includes('recordSettlement') || !data.amounts) return '';
  const { refundFen, dueFen } = data.amounts;
  if (refundFen === 0 && dueFen === 0) return `：${settledTexts.none}`;
  const kind = refundFen > 0 ? 'refund' : 'collection';
  const typed = settlementSchema.safeParse(input);
  const method = typed.data?.method ? `，${settlementMethodTitles[typed.data.method]}` : '';
  const payee = typed.data ? `，${typed.data.payee}签收` : '';
  return `：${settledTexts[kind]} ${formatYuan(refundFen + dueFen)}${method}${payee}`;
}
