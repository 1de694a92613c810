import { linesToInspect, requestOf } from '../../shared/procedures/return/state.ts';
import type { InspectedLine } from '../../shared/procedures/return/record.ts';
import type { Course } from './procedure-course.ts';
import { day, hour, inPerson, minute, technician, withPrint } from './procedure-course.ts';
import type { BeginReturn, Typed } from './return-course.ts';
import { beginReturn, decided, printed, take } from './return-course.ts';

/** Typical steps of a return, each a quarter of an hour after the one before. */
const pace = 15 * minute;

export function later(course: Course, ms = pace): number {
  return course.facts.now + ms;
}

export function submitted(begin?: BeginReturn): Course {
  return take(beginReturn(begin), 'submit', {});
}

export function signed(begin?: BeginReturn): Course {
  const course = printed(submitted(begin));
  return take(course, 'recordSignature', { signedAt: later(course) }, later(course));
}

/** An appointment of two hours, from tomorrow on. */
export function span(now: number) {
  return { technicianId: technician.id, from: now + day, to: now + day + 2 * hour, note: '' };
}

/** Everything is there and whole; a claim of quality is the product's fault. */
export function inspection(
  course: Course,
  lines: Partial<InspectedLine>[] = [],
  part: Partial<Typed<'inspect'>> = {},
): Typed<'inspect'> {
  const isQuality = requestOf(course.facts).reason === 'quality';
  const whole = linesToInspect(decided(course)).map(({ id, pieces }): InspectedLine => ({
    id,
    good: pieces,
    damaged: 0,
    packagingUnopened: true,
    fault: isQuality ? 'product' : null,
  }));
  return {
    at: later(course),
    inspector: technician,
    place: 'store',
    lines: whole.map((line, index) => ({ ...line, ...lines[index] })),
    finding: '逐件看过。',
    ...part,
  };
}

export interface Inspected extends BeginReturn {
  /** What was found of each line, in their order, where it is not whole. */
  found?: Partial<InspectedLine>[];
  place?: 'store' | 'home';
}

export function inspected({ found, place = 'store', ...begin }: Inspected = {}): Course {
  const course = signed(begin);
  return take(course, 'inspect', inspection(course, found, { place }), later(course));
}

export function told(course: Course): Typed<'tellVerdict'> {
  return { at: later(course), channel: 'inPerson', words: '' };
}

export function apologised(course: Course): Course {
  return take(course, 'apologise', { at: later(course), words: '当面致歉' }, later(course));
}

export function agreedTo(begin?: Inspected): Course {
  const found = printed(inspected(begin));
  const sorry = begin?.request?.reason === 'quality' ? apologised(found) : found;
  return take(sorry, 'tellVerdict', told(sorry), later(sorry));
}

export function approved(begin?: Inspected): Course {
  const course = agreedTo(begin);
  return take(course, 'approve', { approval: inPerson }, later(course));
}

export function filed(begin?: Inspected): Course {
  const course = approved(begin);
  return take(course, 'file', { note: '' }, later(course));
}

/** The receipt lies on the counter. */
export function receiptPrinted(course: Course): Course {
  return withPrint(course, 'refundReceipt');
}

/** A payment of so many fen, by transfer; nothing is handed over when nothing moves. */
export function payment(course: Course, amountFen = course.facts.money.restFen): Typed<'settle'> {
  const moves = amountFen > 0;
  return {
    amountFen,
    method: moves ? 'transfer' : null,
    reference: moves ? '20261121-7' : '',
    settledAt: later(course),
    payee: moves ? '张女士' : '',
    relation: 'self',
    payeeSigned: moves,
  };
}

export function settled(begin?: Inspected): Course {
  const course = receiptPrinted(filed(begin));
  return take(course, 'settle', payment(course), later(course));
}
