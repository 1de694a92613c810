import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { describe, expect, test } from 'vitest';

import { kindsOfGroup } from '../../../../../main/backend/application/history/event-groups.ts';
import {
  tellers,
  tellEvent,
} from '../../../../../main/backend/application/history/tell-history.ts';
import type { Telling } from '../../../../../main/backend/application/history/teller.ts';
import type { Events } from '../../../../../main/backend/database/schema.ts';
import { cancellation } from '../../../../../shared/procedures/cancellation/index.ts';

const source = fileURLToPath(new URL('../../../../../main/backend', import.meta.url));

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !/-tellers\.ts$|event-groups\.ts$/.test(name))
    .map((name) => path.join(folder, name));
}

/** Every event's kind as the source writes it: `kind: 'case.acted'`, also as one of two. */
function emittedKinds(): string[] {
  const kinds = filesUnder(source).flatMap((file) => {
    const text = readFileSync(file, 'utf8');
    if (!/recordEvent|NewEvent|history/i.test(text)) return [];
    return [...text.matchAll(/'([a-zA-Z]+\.[a-zA-Z]+)'/g)]
      .filter(({ index }) => /kind\b[^;\n]*$|recordPrint\($/.test(text.slice(index - 60, index)))
      .map(([, kind = '']) => kind);
  });
  return [...new Set([...kinds, ...turnedDown])].sort();
}
/** Made of a state in settings/turn-down.ts. */
const turnedDown = ['settings.rejected', 'settings.withdrawn'];

describe('the kinds of events', () => {
  test('that are recorded anywhere are found in the source', () => {
    expect(emittedKinds()).toEqual(
      expect.arrayContaining(['case.acted', 'form.cancelled', 'customer.viewed', 'backup.made']),
    );
  });

  test('that are recorded anywhere all have a sentence', () => {
    expect(emittedKinds().filter((kind) => !tellers.has(kind))).toEqual([]);
  });

  test('stand under one heading each', () => {
    expect(Object.values(kindsOfGroup).flat().sort()).toEqual([...tellers.keys()].sort());
  });
});

const telling: Telling = {
  nameOf: (id) => ({ s: '陈静', m: '周敏', g: '王建国' })[id ?? ''] ?? '程序',
  timeZone: 'Asia/Shanghai',
  procedureOfCase: () => cancellation,
  customerName: () => '',
};
/** 2026-11-20 17:35 in Shanghai. */
const moment = Date.UTC(2026, 10, 20, 9, 35);

function told(kind: string, data: unknown, personal: unknown = null): string {
  const event: Events = {
    sequence: 1,
    at: moment,
    staff_id: 's',
    kind,
    case_id: null,
    order_id: null,
    customer_id: null,
    data: JSON.stringify(data),
    personal: personal === null ? null : JSON.stringify(personal),
    salt: '',
    commitment: '',
    previous_hash: '',
    hash: '',
  };
  return tellEvent(event, telling).text;
}

const profile = { name: '某某家居', branch: '香港中路店', code: '' };
const counter = { by: 'counter', approverId: 'g', signedAt: moment, deputyForId: null };
const fee = { setting: 'feeBasisPoints', before: 1000, after: 1250 };

const notice = { deadlineId: 'd', deadline: 'serviceNotice' };

/** Kind, data, personal part, what is told. */
const sentences: [string, unknown, unknown, string][] = [
  ['session.signedIn', {}, null, '登录了。'],
  ['deadline.taken', { ...notice, take: true }, null, '开始办“服务中心确认”。'],
  ['deadline.taken', { ...notice, take: false }, null, '把“服务中心确认”放回，不再由一个人专办。'],
  [
    'deadline.paused',
    { ...notice, from: moment, to: null },
    { reason: '顾客出差' },
    '等顾客，暂停了“服务中心确认”的计时。原因：顾客出差。',
  ],
  [
    'deadline.resumed',
    { ...notice, from: moment, to: moment + 3_600_000, dueAt: moment + 86_399_999 },
    null,
    '恢复了“服务中心确认”的计时（2026-11-20 17:35 起暂停），现在 2026-11-21 17:34 到期。',
  ],
  [
    'deadline.explained',
    notice,
    { reason: '停电一上午' },
    '写了“服务中心确认”的超时原因。原因：停电一上午。',
  ],
  ['deadline.explained', { deadlineId: 'd', deadline: 'gone' }, null, '写了“时限”的超时原因。'],
  ['session.left', { because: 'idle' }, null, '无人操作，屏幕自动锁上。'],
  [
    'session.wrongSecret',
    { staffId: 'm', tries: 10, locked: true },
    null,
    '有人用周敏的名字输错了密码，连续第 10 次。已经锁定，要由店长解锁。',
  ],
  [
    'staff.saved',
    { staffId: 'm', roles: ['finance'], active: true, before: null },
    { name: '周敏', nameBefore: null },
    '保存了员工“周敏”：财务，在岗。',
  ],
  [
    'staff.saved',
    {
      staffId: 'm',
      roles: ['finance', 'archivist'],
      active: false,
      before: { roles: ['finance'], active: true },
    },
    { name: '周敏', nameBefore: '周民' },
    '修改了员工“周敏”：姓名由“周民”改为“周敏”；职责由“财务”改为“财务、档案管理员”；停用。',
  ],
  ['staff.secretSet', { staffId: 'm', by: 'manager' }, null, '给周敏重设了密码。'],
  ['staff.unlocked', { staffId: 'm' }, null, '给周敏解了锁。'],
  [
    'approval.confirmed',
    { approverId: 'm', deputyForId: 'g' },
    null,
    '周敏（代王建国）在柜台输入自己的密码，表示同意。',
  ],
  [
    'deputy.named',
    { approverId: 'g', deputyId: 'm', fromAt: moment, untilAt: moment + 86_400_000 },
    null,
    '王建国指定周敏代批，从 2026-11-20 17:35 到 2026-11-21 17:35。',
  ],
  ['customer.viewed', {}, null, '看了客户的资料。'],
  ['customers.revealed', {}, { reason: '联系客户' }, '查看了完整的电话号码。原因：联系客户。'],
  [
    'case.contactRevealed',
    {},
    { reason: '联系客户' },
    '查看了联系人完整的电话号码。原因：联系客户。',
  ],
  [
    'store.profileSaved',
    { profile, before: { ...profile, branch: '' } },
    null,
    '修改了门店信息：分店由“”改为“香港中路店”。',
  ],
  [
    'settings.proposed',
    fee,
    { reason: '涨价' },
    '提议修改设置：退单费比例由“10%”改为“12.5%”。原因：涨价。',
  ],
  [
    'settings.approved',
    { ...fee, approval: counter },
    { reason: '涨价' },
    '修改了设置：退单费比例由“10%”改为“12.5%”，王建国在柜台批准。原因：涨价。',
  ],
  [
    'settings.approved',
    { ...fee, approval: { ...counter, by: 'paper' } },
    null,
    '修改了设置：退单费比例由“10%”改为“12.5%”，王建国 2026-11-20 书面批准。',
  ],
  [
    'settings.rejected',
    fee,
    { reason: '太高' },
    '没有批准修改设置（退单费比例由“10%”改为“12.5%”），设置不变。原因：太高。',
  ],
  ['history.verified', { kind: 'broken', events: 7 }, null, '核对了历史记录：第 7 条对不上。'],
  [
    'attachment.removed',
    {},
    { title: '收据', reason: '传错' },
    '移除了附件“收据”，文件还在。原因：传错。',
  ],
  [
    'data.restored',
    { madeAt: moment, sequence: 3 },
    null,
    '用 2026-11-20 17:35 的备份恢复了数据；恢复以前的数据另外保存着。',
  ],
];

describe('an event is told in a plain sentence:', () => {
  test.each(sentences)('%s %j', (kind, data, personal, text) => {
    expect(told(kind, data, personal)).toBe(text);
  });

  test.each([
    ['19912345678', '199····5678'],
    ['199 1234 5678', '199····5678'],
    ['0532-88881234', '0532····1234'],
    ['110101199003070011', '110101········0011'],
    ['11010119900307002X', '110101········002X'],
  ])('what people wrote is masked in it: %s', (written, masked) => {
    expect(told('customers.revealed', {}, { reason: `打给${written}核对` })).toContain(
      `打给${masked}核对`,
    );
  });

  test('and one that is damaged does not keep the others from being read', () => {
    expect(told('staff.saved', { staffId: 7 })).toBe(
      '这条记录的内容读不出来，请店长核对历史记录。',
    );
  });
});
