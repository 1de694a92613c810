import { z } from 'zod';

import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { StoreProfile } from '../../../../shared/ipc/schemas/store.ts';
import { storeProfile } from '../../../../shared/ipc/schemas/store.ts';
import { shownMoment } from '../../../../shared/orders/shown-moment.ts';
import { settingTitle, toldChange } from '../../../../shared/settings/setting-descriptions.ts';
import type { Teller, Telling } from './teller.ts';
import { because, teller } from './teller.ts';

const change = z.object({ setting: z.string(), before: z.unknown(), after: z.unknown() });
const withReason = z.object({ reason: z.string().nullable() });
const approval = z.object({
  by: z.enum(['counter', 'paper']),
  approverId: z.string(),
  signedAt: z.int(),
  deputyForId: z.string().nullable(),
});

/** The store's profile, and the values it sets for its rules (SET-1). */
export const settingsTellers: Readonly<Record<string, Teller>> = {
  'store.setUp': teller({
    data: z.object({ profile: storeProfile }),
    text: ({ profile }) => `设置了门店“${[profile.name, profile.branch].join(' ').trim()}”。`,
  }),
  'store.profileSaved': teller({
    data: z.object({ profile: storeProfile, before: storeProfile.nullable().default(null) }),
    text: ({ profile, before }) => `修改了门店信息：${profileChanges(before, profile)}。`,
  }),
  'settings.proposed': teller({
    data: change,
    personal: withReason,
    rule: 'SET-1',
    text: (data, personal) => `提议修改设置：${changed(data)}。${because(personal?.reason)}`,
  }),
  'settings.approved': teller({
    data: change.extend({ approval }),
    personal: withReason,
    rule: 'SET-1',
    text: (data, personal, telling) =>
      `修改了设置：${changed(data)}，${approvedBy(data.approval, telling)}。${because(personal?.reason)}`,
  }),
  'settings.rejected': teller({
    data: change,
    personal: withReason,
    rule: 'SET-1',
    text: (data, personal) =>
      `没有批准修改设置（${changed(data)}），设置不变。${because(personal?.reason)}`,
  }),
  'settings.withdrawn': teller({
    data: change,
    rule: 'SET-1',
    text: (data) => `撤回了修改设置的提议（${changed(data)}），设置不变。`,
  }),
  'settings.reviewed': teller({
    data: z.object({}),
    personal: withReason,
    rule: 'SET-1',
    text: (_data, personal) =>
      `复核了全部规则设置。${personal?.reason ? `结果：${personal.reason}` : ''}`,
  }),
};

function changed({ setting, before, after }: z.output<typeof change>): string {
  return `${settingTitle(setting)}${toldChange(setting, before, after)}`;
}

function approvedBy(
  { by, approverId, signedAt, deputyForId }: z.output<typeof approval>,
  { nameOf, timeZone }: Telling,
): string {
  const deputy = deputyForId === null ? '' : `（代${nameOf(deputyForId)}）`;
  const who = `${nameOf(approverId)}${deputy}`;
  switch (by) {
    case 'counter':
      return `${who}在柜台批准`;
    case 'paper':
      return `${who} ${shownMoment(signedAt, timeZone).slice(0, 'yyyy-mm-dd'.length)} 书面批准`;
    default:
      return assertNever(by);
  }
}

const profileTitles: Readonly<Record<keyof StoreProfile, string>> = {
  name: '名称',
  branch: '分店',
  code: '门店代码',
};

function profileChanges(before: StoreProfile | null, after: StoreProfile): string {
  const fields = Object.keys(profileTitles) as (keyof StoreProfile)[];
  const changes = fields
    .filter((field) => before?.[field] !== after[field])
    .map((field) =>
      before
        ? `${profileTitles[field]}由“${before[field]}”改为“${after[field]}”`
        : `${profileTitles[field]}为“${after[field]}”`,
    );
  return changes.join('；') || '没有变化';
}
