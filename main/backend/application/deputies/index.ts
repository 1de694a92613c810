import { endOfLocalDay, localDay } from '../../../../shared/domain/time-zone.ts';
import type { AnswerOf, Channel, ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { Deputyship } from '../../../../shared/ipc/schemas/trust.ts';
import {
  cancelDeputyship,
  deputyshipsWithin,
  findDeputyship,
  insertDeputyship,
  listDeputyships,
} from '../../database/repositories/deputyships.ts';
import { findStaff } from '../../database/repositories/staff.ts';
import type { Deputyships } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import { staffNames } from '../cases/staff-names.ts';
import type { HandlersOf, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { readRuleSettings } from '../store/store-values.ts';

const dayMs = 24 * 3_600_000;
const longestDays = 90;

/** An approver names who approves in the own name (代) for a while. */
export const deputiesHandlers = {
  'deputies.list': list,
  'deputies.name': name,
  'deputies.cancel': cancel,
} satisfies Partial<HandlersOf<Channel>>;

async function list(
  _input: object,
  { executor, now }: RequestContext,
): Promise<AnswerOf<'deputies.list'>> {
  const nameOf = await staffNames(executor);
  const rows = await listDeputyships(executor);
  return rows.map((row) => ({
    id: row.id,
    approver: { id: row.approver_id, name: nameOf(row.approver_id) },
    deputy: { id: row.deputy_id, name: nameOf(row.deputy_id) },
    fromAt: row.from_at,
    untilAt: row.until_at,
    namedAt: row.named_at,
    state: stateOf(row, now),
  }));
}

function stateOf(row: Deputyships, now: number): Deputyship['state'] {
  if (row.cancelled_at !== null) return 'cancelled';
  if (now < row.from_at) return 'ahead';
  return now < row.until_at ? 'running' : 'over';
}

async function name(
  { deputyId, fromAt, untilAt }: ParsedInputOf<'deputies.name'>,
  context: RequestContext,
): Promise<AnswerOf<'deputies.name'>> {
  const { executor, now } = context;
  const approver = actorOf(context);
  if (deputyId === approver.id) refuse('不能指定自己做自己的代批人。');
  const deputy = await findStaff(executor, deputyId);
  if (!deputy?.active) refuse('代批人要是在职的员工。');
  await checkPeriod({ fromAt, untilAt }, context);
  const others = await deputyshipsWithin(executor, { from: fromAt, until: untilAt });
  if (others.some((each) => each.approver_id === approver.id && each.deputy_id === deputyId)) {
    refuse('这位员工在这段时间里已经是您的代批人了。');
  }
  const id = context.newId();
  await insertDeputyship(executor, {
    id,
    approver_id: approver.id,
    deputy_id: deputyId,
    from_at: fromAt,
    until_at: untilAt,
    named_at: now,
    cancelled_at: null,
  });
  await recordEvent(context, {
    kind: 'deputy.named',
    data: { deputyshipId: id, approverId: approver.id, deputyId, fromAt, untilAt },
  });
  context.changed('staff');
  return {};
}

/** Never for days that are over: a signature of then would count afterwards. */
async function checkPeriod(
  { fromAt, untilAt }: { fromAt: number; untilAt: number },
  { executor, now }: RequestContext,
): Promise<void> {
  const { timeZone } = await readRuleSettings(executor);
  const today = endOfLocalDay(localDay(now, timeZone) - 1, timeZone) + 1;
  if (fromAt < today) refuse('代批最早从今天开始，不能从过去的日子开始。');
  if (untilAt <= fromAt) refuse('结束的日子要在开始的日子以后。');
  if (untilAt <= now) refuse('这段时间已经过去了。');
  if (untilAt - fromAt > longestDays * dayMs) {
    refuse(`一次最多代批 ${longestDays} 天；时间更长的，到期以后再指定一次。`);
  }
}

async function cancel(
  { deputyshipId }: ParsedInputOf<'deputies.cancel'>,
  context: RequestContext,
): Promise<AnswerOf<'deputies.cancel'>> {
  const { executor, now } = context;
  const actor = actorOf(context);
  const row = await findDeputyship(executor, deputyshipId);
  if (!row) {
    throw new ApplicationError('notFound', '没有找到这项代批，内容没有改变。请刷新后再试。');
  }
  if (row.approver_id !== actor.id && !actor.roles.includes('storeManager')) {
    throw new ApplicationError(
      'forbidden',
      '代批由指定的批准人本人或者店长取消，内容没有改变。请换人后再办。',
    );
  }
  const state = stateOf(row, now);
  if (state === 'over' || state === 'cancelled') {
    throw new ApplicationError('conflict', '这项代批已经结束，内容没有改变。');
  }
  await cancelDeputyship(executor, row.id, now);
  await recordEvent(context, {
    kind: 'deputy.cancelled',
    data: {
      deputyshipId: row.id,
      approverId: row.approver_id,
      deputyId: row.deputy_id,
      fromAt: row.from_at,
      untilAt: row.until_at,
    },
  });
  context.changed('staff');
  return {};
}

function refuse(message: string): never {
  throw new ApplicationError('ruleRefused', `没有指定代批人，内容没有改变。${message}`);
}
