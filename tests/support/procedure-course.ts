import type { GoodsLine } from '../../shared/domain/goods-line.ts';
import type { OrderFacts } from '../../shared/domain/order-facts.ts';
import type { RuleSettings } from '../../shared/domain/rule-settings.ts';
import { defaultRuleSettings } from '../../shared/domain/rule-settings.ts';
import type { ServiceSettings } from '../../shared/domain/service-settings.ts';
import { defaultServiceSettings } from '../../shared/domain/service-settings.ts';
import type { ApprovalRecord } from '../../shared/procedures/approval.ts';
import type { CaseFacts } from '../../shared/procedures/case-facts.ts';
import type { DeadlineStep } from '../../shared/procedures/deadline-description.ts';
import { noAmounts } from '../../shared/procedures/evaluation.ts';
import type { DecisionContext, Evaluation, Missing } from '../../shared/procedures/evaluation.ts';
import type { ExchangeGoods } from '../../shared/procedures/exchange-goods.ts';
import { moneyStateOf } from '../../shared/procedures/money-state.ts';
import type { AgreedAmount } from '../../shared/procedures/money-state.ts';
import type { PieceClaim } from '../../shared/procedures/piece-claim.ts';
import type { Effect, Procedure, Transition } from '../../shared/procedures/procedure.ts';
import { openTransitions, transitionOf } from '../../shared/procedures/transition.ts';

export const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

/** A Saturday, 10:00 in the store. */
export const requestedAt = Date.parse('2026-11-21T10:00:00+08:00');

export const technician = { id: '0b8ccd4e-6f5a-4c33-9d24-7a3c0f1f2a01', name: '孙强' };
export const manager = { id: '0b8ccd4e-6f5a-4c33-9d24-7a3c0f1f2a02', name: '王建国' };
export const agent = { id: '0b8ccd4e-6f5a-4c33-9d24-7a3c0f1f2a03', name: '刘敏' };
const token = '0b8ccd4e-6f5a-4c33-9d24-7a3c0f1f2a04';
export const otherManager = { id: '0b8ccd4e-6f5a-4c33-9d24-7a3c0f1f2a05', name: '赵慧' };

/** One case on its way, as the engine keeps it. Times are UTC ms. */
export interface Course {
  procedure: Procedure;
  facts: CaseFacts;
  settings: RuleSettings;
  order: OrderFacts | null;
  goods: readonly GoodsLine[];
  taken: DecisionContext['taken'];
  claims: readonly PieceClaim[];
  agreed: AgreedAmount | null;
  /** All payments together; null while there is none. */
  settledFen: number | null;
  exchange: ExchangeGoods | null;
  /** Actions by which papers went to finance. */
  filed: readonly string[];
  /** Actions taken, with the stage each led to. */
  steps: readonly string[];
  /** What the deadlines see of the last step. */
  last: DeadlineStep | null;
}

export interface BeginCourse {
  request: unknown;
  order: OrderFacts | null;
  goods: readonly GoodsLine[];
  settings?: Partial<RuleSettings>;
  service?: Partial<ServiceSettings>;
  taken?: DecisionContext['taken'];
  now?: number;
}

export function beginCourse(procedure: Procedure, begin: BeginCourse): Course {
  const settings = { ...defaultRuleSettings, ...begin.settings };
  return {
    procedure,
    settings,
    order: begin.order,
    goods: begin.goods,
    taken: begin.taken ?? [],
    claims: [],
    agreed: null,
    settledFen: null,
    exchange: null,
    filed: [],
    steps: [],
    last: null,
    facts: {
      stage: 'draft',
      now: begin.now ?? requestedAt + 5 * minute,
      timeZone: settings.timeZone,
      openedBy: manager.id,
      requestedAt,
      submittedAt: null,
      signedAt: null,
      approvedAt: null,
      currentPrints: {},
      lastPrints: {},
      service: { ...defaultServiceSettings, ...begin.service },
      request: begin.request,
      record: procedure.record?.empty() ?? null,
      decision: null,
      amounts: noAmounts,
      money: moneyStateOf(noAmounts, null, 0),
      lastPayment: null,
      visits: [],
      hasOrder: begin.order !== null,
      actorRoles: ['storeManager'],
      staff: [
        { id: technician.id, roles: ['technician'] },
        { id: manager.id, roles: ['storeManager'] },
        { id: agent.id, roles: ['serviceAgent'] },
        { id: otherManager.id, roles: ['storeManager'] },
      ],
    },
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
export function takeStep(
  course: Course,
  action: string,
  typed: unknown,
  now = course.facts.now + minute,
): Course {
  const facts = { ...course.facts, now };
  const row = transitionOf(course.procedure, facts.stage, action, facts);
  if (!row) throw new Error(`${action} is not offered in ${facts.stage}.`);
  const input: unknown = row.input.parse(typed);
  const problems = [...(row.needs?.(facts) ?? []), ...(row.checks?.(input, facts) ?? [])];
  if (problems.length > 0) throw new Refused(problems);
  let next: Course = { ...course, facts };
  for (const effect of row.effects) next = applied(next, effect, { row, input, before: facts });
  const { request, record, amounts } = next.facts;
  const stage = row.to ?? facts.stage;
  const kind = course.procedure.stages.find(({ id }) => id === stage);
  return {
    ...next,
    claims: kind?.holdsPieces ? next.claims : [],
    facts: {
      ...next.facts,
      stage,
      money: moneyStateOf(amounts, next.agreed, next.settledFen ?? 0),
    },
    steps: [...course.steps, `${action} → ${stage}`],
    last: { action, input, request, record, requestedAt: facts.requestedAt, now },
  };
}

/** What a step is refused for; none when it is taken. */
export function problemsOfStep(
  course: Course,
  action: string,
  typed: unknown,
  now?: number,
): readonly Missing[] {
  try {
    takeStep(course, action, typed, now);
    return [];
  } catch (error) {
    if (error instanceof Refused) return error.problems;
    throw error;
  }
}

/** The rows that are offered now. */
export function offered({ procedure, facts }: Course): Transition[] {
  return openTransitions(procedure, facts);
}

/** A paper comes out of the printer. */
export function withPrint(course: Course, form: string): Course {
  const { facts } = course;
  const currentPrints = { [form]: facts.now, ...facts.currentPrints };
  const lastPrints = { ...facts.lastPrints, [form]: facts.now };
  return { ...course, facts: { ...facts, currentPrints, lastPrints } };
}

/** `shown`: as a page asks, which was given that request with the numbers masked. */
export function evaluated(course: Course, shown?: unknown): Evaluation {
  const { procedure, facts, settings, order, goods, taken } = course;
  return procedure.evaluate(facts.request, {
    requestedAt: facts.requestedAt,
    settings,
    service: facts.service,
    order,
    goods,
    record: facts.record,
    taken,
    shown,
  });
}

const noPrints = { currentPrints: {}, lastPrints: {} };

interface TakenStep {
  row: Transition;
  input: unknown;
  /** The facts before the step. */
  before: CaseFacts;
}

function applied(course: Course, effect: Effect, { row, input, before }: TakenStep): Course {
  const { facts, procedure } = course;
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
      const written = row.record?.(facts.record, input, {
        now: facts.now,
        by: { ...agent, roles: facts.actorRoles },
        service: facts.service,
        decision: before.decision,
      });
      return change({ record: procedure.record?.schema.parse(written) });
    }
    case 'evaluate':
    case 'decide': {
      const { decision, amounts, missing } = evaluated(course);
      if (effect === 'evaluate' && missing.length > 0) throw new Refused(missing);
      if (decision === null) throw new Error('Nothing is decided.');
      return change({ decision: procedure.decisionSchema.parse(decision), amounts });
    }
    case 'assignNumber':
      return change({ submittedAt: facts.now });
    case 'claimPieces':
      return { ...course, claims: evaluated(course).claims };
    case 'voidPrints':
      return change(noPrints);
    case 'voidPrintsOnChange': {
      const same = procedure.sameVerdict?.(before.decision, facts.decision) ?? false;
      return same ? course : change(noPrints);
    }
    case 'recordSignature':
      return change({ signedAt: (input as { signedAt: number }).signedAt });
    case 'forgetSignature':
      return change({ signedAt: null });
    case 'recordApproval':
      return change({ approvedAt: facts.approvedAt ?? facts.now });
    case 'fileForms':
      return { ...course, filed: [...course.filed, row.action] };
    case 'agreeAmount': {
      const { amountFen, reason } = input as { amountFen: number; reason: string };
      return { ...course, agreed: { amountFen, reason, approval: approvedAtCounter(facts.now) } };
    }
    case 'recordSettlement': {
      const { amountFen, settledAt } = input as { amountFen: number; settledAt: number };
      return {
        ...change({ lastPayment: { settledAt, recordedAt: facts.now } }),
        settledFen: (course.settledFen ?? 0) + amountFen,
      };
    }
    case 'enterExchange':
      return { ...course, exchange: procedure.exchangeOf?.(facts.request, facts.decision) ?? null };
    case 'planVisit': {
      if (!row.visit) throw new Error(`No visit is agreed by ${row.action}.`);
      return change({
        visits: [{ id: `visit ${course.steps.length}`, ...row.visit(input, facts) }],
      });
    }
    case 'finishVisit':
    case 'cancelVisits':
      return change({ visits: [] });
  }
}

function approvedAtCounter(at: number): ApprovalRecord {
  return {
    by: 'counter',
    approverId: manager.id,
    approverName: manager.name,
    signedAt: at,
    recordedAt: at,
    recordedByName: agent.name,
    deputyFor: null,
  };
}

/** The approver types the own PIN. */
export const inPerson = { by: 'counter', approverId: manager.id, token } as const;

export function onPaper(signedAt: number) {
  return { by: 'paper', approverId: manager.id, signedAt } as const;
}
