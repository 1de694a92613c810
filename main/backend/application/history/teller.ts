import type { z } from 'zod';

import type { Procedure } from '../../../../shared/procedures/procedure.ts';
import type { Events } from '../../database/schema.ts';
import type { NameOf } from '../cases/staff-names.ts';

/** What a sentence may need besides its event. */
export interface Telling {
  nameOf: NameOf;
  timeZone: string;
  procedureOfCase: (caseId: string) => Procedure;
  /** The name as it is now; empty when nobody is meant. */
  customerName: (customerId: string) => string;
}

export interface Told {
  /** A plain Chinese sentence or two. */
  text: string;
  rule: string | null;
}

export type Teller = (event: Events, telling: Telling) => Told;

interface TellerOf<D extends z.ZodType, P extends z.ZodType> {
  data: D;
  personal?: P;
  rule?: string | ((data: z.output<D>) => string | null);
  /** `personal` is null when there was none, or when it was blanked: then less is told. */
  text: (data: z.output<D>, personal: z.output<P> | null, telling: Telling) => string;
}

/** The sentence of one kind of event, made from its parsed data. */
export function teller<D extends z.ZodType, P extends z.ZodType = z.ZodNever>(
  given: TellerOf<D, P>,
): Teller {
  return (event, telling) => {
    const data = given.data.parse(JSON.parse(event.data));
    const personal =
      event.personal === null || !given.personal
        ? null
        : given.personal.parse(JSON.parse(event.personal));
    const { rule = null } = given;
    return {
      text: given.text(data, personal, telling),
      rule: typeof rule === 'function' ? rule(data) : rule,
    };
  };
}

/** 原因：… where somebody gave one and it was not blanked. */
export function because(reason: string | null | undefined): string {
  return reason ? `原因：${sentence(reason)}` : '';
}

/** With a full stop, unless the person ended it so. */
export function sentence(text: string): string {
  return /[。！？.!?]$/.test(text) ? text : `${text}。`;
}
