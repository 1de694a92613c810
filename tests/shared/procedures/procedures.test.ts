import { describe, expect, test } from 'vitest';

import { casePrefixes } from '../../../shared/domain/case-number.ts';
import { isRuleId } from '../../../shared/procedures/rule-texts.ts';
import { procedures } from '../../../shared/procedures/registry.ts';

/** What makes a table of transitions a procedure that can be run; true of every one. */
describe.each(Object.values(procedures))('the procedure $title', (procedure) => {
  const { stages, transitions, deadlines, forms } = procedure;
  const ids: string[] = stages.map(({ id }) => id);
  const actions = transitions.map(({ action }) => action);

  test('stands in the list under its own name', () => {
    expect(procedures[procedure.id]).toBe(procedure);
  });

  test('has a number prefix of the glossary', () => {
    expect(casePrefixes).toContain(procedure.numberPrefix);
  });

  test('names each stage once', () => {
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('begins as a draft and has its ends last', () => {
    const kinds = stages.map(({ kind }) => kind);
    expect(kinds[0]).toBe('draft');
    expect(kinds.slice(kinds.indexOf('ended'))).not.toContain('running');
  });

  test('leads from stages that exist to stages that exist', () => {
    const named = transitions.flatMap(({ from, to }) => [...from, ...(to === null ? [] : [to])]);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('has one row at most for an action in a stage', () => {
    const rows = transitions.flatMap(({ action, from }) => from.map((id) => `${action} ${id}`));
    expect(new Set(rows).size).toBe(rows.length);
  });

  test('has exactly one main way on from every stage that has not ended, and none from an end', () => {
    const ways = stages.map(({ id, kind }) => ({
      id,
      expected: kind === 'ended' ? 0 : 1,
      main: transitions.filter(({ from, weight }) => weight === 'main' && from.includes(id)).length,
    }));
    expect(ways.filter(({ main, expected }) => main !== expected)).toEqual([]);
  });

  test('skips no stage on the main way', () => {
    const skipping = transitions.filter(
      ({ weight, from, to }) =>
        weight === 'main' && from.some((id) => to !== ids[ids.indexOf(id) + 1]),
    );
    expect(skipping).toEqual([]);
  });

  test('can be left from an end by nobody', () => {
    const ends: string[] = stages.filter(({ kind }) => kind === 'ended').map(({ id }) => id);
    expect(transitions.filter(({ from }) => from.some((id) => ends.includes(id)))).toEqual([]);
  });

  test('lets somebody take every step', () => {
    expect(transitions.filter(({ who }) => who.length === 0)).toEqual([]);
  });

  test('gives numbers and claims pieces only after the rules have run', () => {
    const unruly = transitions.filter(({ effects }) => {
      const place = effects.indexOf('evaluate');
      const needing = effects.findIndex((each) => ['assignNumber', 'claimPieces'].includes(each));
      return needing !== -1 && (place === -1 || place > needing);
    });
    expect(unruly).toEqual([]);
  });

  test('starts and fulfils its deadlines by steps that exist', () => {
    const named = deadlines.flatMap(({ startedBy, fulfilledBy }) => [startedBy, ...fulfilledBy]);
    expect(named.filter((action) => !actions.includes(action))).toEqual([]);
  });

  test('prints its forms in stages that exist', () => {
    const named = forms.flatMap(({ printableIn }) => printableIn);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('cites rules that have a text', () => {
    const cited = [...stages, ...transitions, ...deadlines].map(({ rule }) => rule);
    expect(cited.filter((rule) => !isRuleId(rule))).toEqual([]);
  });

  test('lacks something while nothing is typed', () => {
    const { missing } = procedure.evaluate(procedure.emptyRequest(), {
      requestedAt: Date.UTC(2026, 10, 21),
      settings: {
        timeZone: 'Asia/Shanghai',
        freeHours: 48,
        feeBasisPoints: 1000,
        returnDays: 7,
        extendOverHolidays: false,
      },
      order: { orderedAt: '2026-11-20T12:00:00+08:00', paidFen: 0, lines: [] },
      taken: [],
    });
    expect(missing).not.toEqual([]);
  });
});
