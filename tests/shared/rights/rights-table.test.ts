import { describe, expect, test } from 'vitest';

import { rightsTable, whoMay } from '../../../shared/rights/rights-table.ts';
import type { Channel } from '../../../shared/ipc/contract.ts';
import { contract } from '../../../shared/ipc/contract.ts';
import { permissions } from '../../../shared/ipc/permissions.ts';
import { procedures } from '../../../shared/procedures/registry.ts';
import { text } from '../../../shared/text/text.ts';

const channels = Object.keys(contract) as Channel[];
const table = rightsTable();
const { groups, channels: titles } = text.rights;

describe('the table of rights', () => {
  test('knows every channel of the contract and no other', () => {
    expect(Object.keys(permissions).sort()).toEqual([...channels].sort());
    expect(Object.keys(titles).sort()).toEqual([...channels].sort());
  });

  test.each(channels)('shows %s to the store manager with who may', (channel) => {
    const { group, title } = titles[channel];
    const rows = table.filter((row) => row.group === groups[group] && row.title === title);
    expect(rows.map(({ who }) => who)).toEqual([whoMay(channel)]);
  });

  test.each(
    Object.values(procedures).flatMap((procedure) =>
      procedure.transitions.map(
        (transition) => [procedure.title, transition.title, transition] as const,
      ),
    ),
  )('shows of %s the step %s', (procedure, title, transition) => {
    const rows = table.filter(
      (row) =>
        row.group.includes(procedure) && row.title.startsWith(title) && equal(row.who, transition),
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(rows[0]?.note).toContain(transition.rule);
  });

  test('says each thing once', () => {
    const names = table.map(({ group, title }) => `${group} ${title}`);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test('is in Chinese', () => {
    const latin = /[a-z]{2}/;
    expect(table.filter(({ group, title, note }) => latin.test(group + title + note))).toEqual([]);
  });

  test('says of an approval who may record it, and that a deputy counts', () => {
    const approval = table.find(({ title }) => title === '同意');
    expect(approval).toMatchObject({ who: ['generalManager'], note: /店长.*密码.*代理人.*CAN-11/ });
  });
});

function equal(who: unknown, transition: { who: readonly string[] }): boolean {
  return JSON.stringify(who) === JSON.stringify(transition.who);
}
