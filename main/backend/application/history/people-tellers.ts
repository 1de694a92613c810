import { z } from 'zod';

import { roleTitles } from '../../../../shared/domain/role.ts';
import { role } from '../../../../shared/ipc/schemas/common.ts';
import { shownMoment } from '../../../../shared/orders/shown-moment.ts';
import type { Teller } from './teller.ts';
import { teller } from './teller.ts';

const position = z.object({ roles: z.array(role), active: z.boolean() });
type Position = z.output<typeof position>;
const ofPerson = z.object({ staffId: z.string() });
const deputyship = z.object({
  approverId: z.string(),
  deputyId: z.string(),
  fromAt: z.int(),
  untilAt: z.int(),
});

const leftTexts = {
  left: '离开了柜台。',
  locked: '锁上了屏幕。',
  idle: '无人操作，屏幕自动锁上。',
};
const secretSetTexts = {
  first: (name: string) => `给${name}设了第一个密码。`,
  manager: (name: string) => `给${name}重设了密码。`,
  self: () => '改了自己的密码。',
  recovery: (name: string) => `用恢复单给${name}重设了密码。`,
};

/** Who came and went, and what became of people, secrets and the right to approve. */
export const peopleTellers: Readonly<Record<string, Teller>> = {
  'session.signedIn': teller({ data: z.object({}), text: () => '登录了。' }),
  /** Before there were secrets. */
  'session.chosen': teller({ data: z.object({}), text: () => '选为柜台经办人。' }),
  'session.left': teller({
    data: z.object({ because: z.enum(['left', 'locked', 'idle']).default('left') }),
    text: ({ because }) => leftTexts[because],
  }),
  'session.wrongSecret': teller({
    data: ofPerson.extend({ tries: z.int(), locked: z.boolean() }),
    text: ({ staffId, tries, locked }, _personal, { nameOf }) =>
      `有人用${nameOf(staffId)}的名字输错了密码，连续第 ${tries} 次。${locked ? '已经锁定，要由店长解锁。' : ''}`,
  }),
  'staff.saved': teller({
    data: ofPerson.extend({ ...position.shape, before: position.nullable().default(null) }),
    personal: z.object({ name: z.string(), nameBefore: z.string().nullable().default(null) }),
    text: ({ staffId, before, ...after }, personal, { nameOf }) => {
      const name = personal?.name ?? nameOf(staffId);
      if (!before) return `保存了员工“${name}”：${shownPosition(after)}。`;
      const changes = positionChanges(before, after);
      const earlier = personal?.nameBefore;
      if (earlier && earlier !== name) changes.unshift(`姓名由“${earlier}”改为“${name}”`);
      return `修改了员工“${name}”：${changes.join('；') || '没有变化'}。`;
    },
  }),
  'staff.secretSet': teller({
    data: ofPerson.extend({ by: z.enum(['first', 'manager', 'self', 'recovery']) }),
    text: ({ staffId, by }, _personal, { nameOf }) => secretSetTexts[by](nameOf(staffId)),
  }),
  'staff.unlocked': teller({
    data: ofPerson,
    text: ({ staffId }, _personal, { nameOf }) => `给${nameOf(staffId)}解了锁。`,
  }),
  'approval.confirmed': teller({
    data: z.object({ approverId: z.string(), deputyForId: z.string().nullable() }),
    text: ({ approverId, deputyForId }, _personal, { nameOf }) =>
      `${nameOf(approverId)}${deputyForId === null ? '' : `（代${nameOf(deputyForId)}）`}在柜台输入自己的密码，表示同意。`,
  }),
  'approval.refused': teller({
    data: z.object({ approverId: z.string() }),
    text: ({ approverId }, _personal, { nameOf }) =>
      `${nameOf(approverId)}想在柜台批准，但没有这个权限，没有通过。`,
  }),
  'deputy.named': teller({
    data: deputyship,
    text: (data, _personal, { nameOf, timeZone }) =>
      `${nameOf(data.approverId)}指定${nameOf(data.deputyId)}代批，从 ${shownMoment(data.fromAt, timeZone)} 到 ${shownMoment(data.untilAt, timeZone)}。`,
  }),
  'deputy.cancelled': teller({
    data: deputyship,
    text: (data, _personal, { nameOf }) =>
      `取消了${nameOf(data.deputyId)}代${nameOf(data.approverId)}批准的资格。`,
  }),
};

function positionChanges(before: Position, after: Position): string[] {
  const [rolesBefore, rolesAfter] = [titles(before), titles(after)];
  return [
    ...(rolesBefore === rolesAfter ? [] : [`职责由“${rolesBefore}”改为“${rolesAfter}”`]),
    ...(before.active === after.active ? [] : [after.active ? '恢复在岗' : '停用']),
  ];
}

function shownPosition(position: Position): string {
  return `${titles(position)}，${position.active ? '在岗' : '停用'}`;
}

function titles({ roles }: Position): string {
  return roles.map((each) => roleTitles[each]).join('、');
}
