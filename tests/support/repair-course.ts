import type { z } from 'zod';

import { defaultServiceSettings } from '../../shared/domain/service-settings.ts';
import type { ServiceSettings } from '../../shared/domain/service-settings.ts';
import type { OrderFacts } from '../../shared/domain/order-facts.ts';
import type { GoodsLine } from '../../shared/domain/goods-line.ts';
import { defaultRuleSettings } from '../../shared/domain/rule-settings.ts';
import type { CaseFacts } from '../../shared/procedures/case-facts.ts';
import type { DeadlineStep } from '../../shared/procedures/deadline-description.ts';
import { noAmounts } from '../../shared/procedures/evaluation.ts';
import type { DecisionContext, Missing } from '../../shared/procedures/evaluation.ts';
import type { Effect, Transition } from '../../shared/procedures/procedure.ts';
import { repair } from '../../shared/procedures/repair/index.ts';
import type { repairInputs, RepairAction } from '../../shared/procedures/repair/actions.ts';
import { emptyRepairRecord } from '../../shared/procedures/repair/record.ts';
import type { RepairRequest } from '../../shared/procedures/repair/request.ts';
import { emptyRepairRequest } from '../../shared/procedures/repair/request.ts';
import { openTransitions, transitionOf } from '../../shared/procedures/transition.ts';

/** What is typed for an action, before it is parsed. */
export type Typed<A extends RepairAction> = z.input<(typeof repairInputs)[A]>;

export const technician = { id: '0b8ccd4e-6f5a-4c33-9d24-7a3c0f1f2a01', name: '孙强' };
export const manager = { id: '0b8ccd4e-6f5a-4c33-9d24-7a3c0f1f2a02', name: '王建国' };
const agent = { id: '0b8ccd4e-6f5a-4c33-9d24-7a3c0f1f2a03', name: '刘敏' };
const token = '0b8ccd4e-6f5a-4c33-9d24-7a3c0f1f2a04';

/** A Saturday, 10:00 in the store. */
export const requestedAt = Date.parse('2026-11-21T10:00:00+08:00');
export const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

export const soldOrder: OrderFacts = {
  orderedAt: '2025-11-21T12:00:00+08:00',
  paidFen: 600_000,
  lines: [
    { id: 'sofa', kind: 'regular', quantity: 1, amountFen: 400_000 },
    { id: 'chairs', kind: 'regular', quantity: 4, amountFen: 200_000 },
  ],
};

export const soldGoods: readonly GoodsLine[] = soldOrder.lines.map(
  ({ id, kind, quantity, amountFen }) => ({
    id,
    code: id.toUpperCase(),
    name: id === 'sofa' ? '布艺沙发' : '餐椅',
    size: '',
    color: '',
    kind,
    quantity,
    unitPriceFen: amountFen / quantity,
    amountFen,
    deliveredAt: null,
  }),
);

/** A notice that lacks nothing. */
export function repairRequest(part: Partial<RepairRequest> = {}): RepairRequest {
  return {
    ...emptyRepairRequest(),
    goods: { from: 'order', lineId: 'sofa', pieces: 1 },
    problem: '左扶手弹簧塌陷，坐下有响声。',
    ...part,
  };
}

/** One repair on its way, as the engine keeps it. Times are UTC ms. */
export interface Course {
  facts: CaseFacts;
  order: OrderFacts | null;
  taken: DecisionContext['taken'];
  /** Actions taken, with the stage each led to. */
  steps: readonly string[];
  /** What the deadlines see of the last step. */
  last: DeadlineStep | null;
  settledFen: number | null;
}

interface Begin {
  request?: Partial<RepairRequest>;
  service?: Partial<ServiceSettings>;
  order?: OrderFacts | null;
  now?: number;
}

export function beginRepair({ request, service, order = soldOrder, now }: Begin = {}): Course {
  return {
    facts: {
      stage: 'draft',
      now: now ?? requestedAt + 5 * minute,
      timeZone: defaultRuleSettings.timeZone,
      requestedAt,
      submittedAt: null,
      signedAt: null,
      approvedAt: null,
      currentPrints: {},
      service: { ...defaultServiceSettings, ...service },
      request: repairRequest(request),
      record: emptyRepairRecord(),
      decision: null,
      amounts: noAmounts,
      visits: [],
      hasOrder: order !== null,
      actorRoles: ['storeManager'],
    },
    order,
    taken: [],
    steps: [],
    last: null,
    settledFen: null,
  };
}

/** Why a step was not taken, as the person reads it. */
export class Refused extends Error {
  readonly problems: readonly Missing[];
  constructor(problems: readonly Missing[]) {
    super(problems.map(({ path, message }) => `${path}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** Takes a step at `now` as the engine does, in the order of its effects. Throws Refused. */
export function take<A extends RepairAction>(
  course: Course,
  action: A,
  typed: Typed<A>,
  now = course.facts.now + minute,
): Course {
  const facts = { ...course.facts, now };
  const row = transitionOf(repair, facts.stage, action, facts);
  if (!row) throw new Error(`${action} is not offered in ${facts.stage}.`);
  const input: unknown = row.input.parse(typed);
  const problems = [...(row.needs?.(facts) ?? []), ...(row.checks?.(input, facts) ?? [])];
  if (problems.length > 0) throw new Refused(problems);
  let next: Course = { ...course, facts };
  for (const effect of row.effects) next = applied(next, effect, row, input);
  const { request, record } = next.facts;
  const stage = row.to ?? facts.stage;
  return {
    ...next,
    facts: { ...next.facts, stage },
    steps: [...course.steps, `${action} → ${stage}`],
    last: { action, input, request, record, requestedAt, now },
  };
}

/** What a step is refused for; none when it is taken. */
export function problemsOf<A extends RepairAction>(
  course: Course,
  action: A,
  typed: Typed<A>,
  now?: number,
): readonly Missing[] {
  try {
    take(course, action, typed, now);
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
}

/** The rows that are offered now. */
export function offered(course: Course): Transition[] {
  return openTransitions(repair, course.facts);
}

/** The notice comes out of the printer. */
export function printed(course: Course): Course {
  const currentPrints = { notice: course.facts.now };
  return { ...course, facts: { ...course.facts, currentPrints } };
}

/** `shown`: as a page asks, which was given that request with the numbers masked. */
export function evaluated(
  { facts, order, taken }: Course,
  shown?: RepairRequest,
): ReturnType<typeof repair.evaluate> {
  return repair.evaluate(facts.request, {
    requestedAt: facts.requestedAt,
    settings: defaultRuleSettings,
    service: facts.service,
    order,
    goods: order === null ? [] : soldGoods,
    record: facts.record,
    taken,
    shown,
  });
}

function applied(course: Course, effect: Effect, row: Transition, input: unknown): Course {
  const { facts } = course;
  const change = (part: Partial<CaseFacts>): Course => ({
    ...course,
    facts: { ...facts, ...part },
  });
  switch (effect) {
    case 'replaceRequest': {
      const { request } = input as { request: unknown };
      return change({ request });
    }
    case 'writeRecord': {
      const by = { ...agent, roles: facts.actorRoles };
      const written = row.record?.(facts.record, input, {
        now: facts.now,
        by,
        service: facts.service,
      });
      return change({ record: repair.record?.schema.parse(written) });
    }
    case 'evaluate':
    case 'decide': {
      const { decision, amounts, missing } = evaluated(course);
      if (effect === 'evaluate' && missing.length > 0) throw new Refused(missing);
      if (decision === null) throw new Error('Nothing is decided.');
      return change({ decision, amounts });
    }
    case 'assignNumber':
      return change({ submittedAt: facts.now });
    case 'voidPrints':
      return change({ currentPrints: {} });
    case 'recordApproval':
      return change({ approvedAt: facts.approvedAt ?? facts.now });
    case 'recordSettlement':
      return { ...course, settledFen: (input as { amountFen: number }).amountFen };
    case 'planVisit': {
      if (!row.visit) throw new Error(`No visit is agreed by ${row.action}.`);
      return change({
        visits: [{ id: `visit ${course.steps.length}`, ...row.visit(input, facts) }],
      });
    }
    case 'finishVisit':
    case 'cancelVisits':
      return change({ visits: [] });
    case 'claimPieces':
    case 'forgetSignature':
    case 'recordSignature':
      throw new Error(`A repair has no ${effect}.`);
  }
}

/** The store manager types the own PIN. */
export const inPerson = { by: 'counter', approverId: manager.id, token } as const;

export function onPaper(signedAt: number) {
  return { by: 'paper', approverId: manager.id, signedAt } as const;
}
