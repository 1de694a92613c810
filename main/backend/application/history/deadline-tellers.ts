import { z } from 'zod';

import { shownMoment } from '../../../../shared/orders/shown-moment.ts';
import type { Events } from '../../database/schema.ts';
import type { Teller, Telling } from './teller.ts';
import { because, teller } from './teller.ts';

const msPerMinute = 60_000;
const about = z.object({ deadline: z.string() });
const withReason = z.object({ reason: z.string() });

/** What happens to the deadlines of a case besides its steps. */
export const deadlineTellers: Readonly<Record<string, Teller>> = {
  'deadline.taken': ofDeadline((name) =>
    teller({
      data: about.extend({ take: z.boolean() }),
      text: ({ take }) => (take ? `开始办${name}。` : `把${name}放回，不再由一个人专办。`),
    }),
  ),
  'deadline.paused': ofDeadline((name) =>
    teller({
      data: about.extend({ from: z.int() }),
      personal: withReason,
      rule: 'TIME-5',
      text: (_data, personal) => `等顾客，暂停了${name}的计时。${because(personal?.reason)}`,
    }),
  ),
  'deadline.resumed': ofDeadline((name) =>
    teller({
      data: about.extend({ from: z.int(), to: z.int(), dueAt: z.int() }),
      rule: 'TIME-5',
      text: ({ from, dueAt }, _personal, { timeZone }) =>
        `恢复了${name}的计时（${minuteOf(from, timeZone)} 起暂停），现在 ${minuteOf(dueAt, timeZone)} 到期。`,
    }),
  ),
  'deadline.explained': ofDeadline((name) =>
    teller({
      data: about,
      personal: withReason,
      text: (_data, personal) => `写了${name}的超时原因。${because(personal?.reason)}`,
    }),
  ),
};

/** Cut to the minute: nobody reads the seconds of a due time. */
function minuteOf(ms: number, timeZone: string): string {
  return shownMoment(Math.floor(ms / msPerMinute) * msPerMinute, timeZone);
}

/** The case says what the deadline is called, and its rule where the sentence has none. */
function ofDeadline(tell: (name: string) => Teller): Teller {
  return (event, telling) => {
    const description = descriptionOf(event, telling);
    const told = tell(`“${description?.title ?? '时限'}”`)(event, telling);
    return { ...told, rule: told.rule ?? description?.rule ?? null };
  };
}

function descriptionOf(event: Events, { procedureOfCase }: Telling) {
  const { deadline } = about.parse(JSON.parse(event.data));
  return procedureOfCase(event.case_id ?? '').deadlines.find(({ id }) => id === deadline);
}
