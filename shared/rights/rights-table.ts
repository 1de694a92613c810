import type { Role } from '../domain/role.ts';
import { roleTitles } from '../domain/role.ts';
import type { Channel } from '../ipc/contract.ts';
import { permissions } from '../ipc/permissions.ts';
import type { RightRow } from '../ipc/schemas/trust.ts';
import type { Procedure, Transition } from '../procedures/procedure.ts';
import { procedures } from '../procedures/registry.ts';
import type { RightGroup } from '../text/zh-cn/rights.ts';
import { rightGroups, rights } from '../text/zh-cn/rights.ts';

/**
 * Who may do what, as the store manager reads it: made from the very tables that the backend decides
 * by. Channels that are one thing to a person are one row; the steps of each procedure follow.
 */
export function rightsTable(): RightRow[] {
  return [
    ...rightGroups.flatMap(rowsOfGroup),
    ...Object.values(procedures).flatMap(rowsOfProcedure),
  ];
}

function rowsOfGroup(group: RightGroup): RightRow[] {
  const rows = new Map<string, RightRow>();
  for (const channel of Object.keys(permissions) as Channel[]) {
    const text = rights.channels[channel];
    if (text.group !== group) continue;
    const note = [rows.get(text.title)?.note ?? '', text.note ?? ''].find((each) => each !== '');
    const row = { group: rights.groups[group], title: text.title, who: whoMay(channel) };
    rows.set(text.title, { ...row, note: note ?? '' });
  }
  return [...rows.values()];
}

/** Whoever opened a file is one of those who may open one. */
export function whoMay(channel: Channel): RightRow['who'] {
  const permission = permissions[channel];
  if (permission === 'owner') return whoMay('imports.open');
  return typeof permission === 'string' ? permission : [...permission];
}

function rowsOfProcedure(procedure: Procedure): RightRow[] {
  const rows = procedure.transitions.map((transition) => ({
    group: rights.steps.group(procedure.title),
    title: titleOf(transition, procedure),
    who: [...transition.who],
    note: noteOf(transition),
  }));
  // A step that goes on to different stages is one thing to who takes it.
  const known = rows.map((row) => JSON.stringify(row));
  return rows.filter((_, at) => known.indexOf(known[at] ?? '') === at);
}

/** With its stages where the same action belongs to others elsewhere. */
function titleOf({ action, title, from }: Transition, { transitions, stages }: Procedure): string {
  if (transitions.filter((each) => each.action === action).length === 1) return title;
  const titles = stages.filter(({ id }) => from.includes(id)).map((stage) => stage.title);
  return rights.steps.inStages(title, titles.join('、'));
}

function noteOf({ recordedBy, openerToo, rule }: Transition): string {
  const { steps } = rights;
  return [
    ...(recordedBy ? [steps.recordedBy(titlesOf(recordedBy)), steps.deputies] : []),
    ...(openerToo === true ? [steps.openerToo] : []),
    rule,
  ].join('');
}

function titlesOf(roles: readonly Role[]): string {
  return roles.map((role) => roleTitles[role]).join('、');
}
