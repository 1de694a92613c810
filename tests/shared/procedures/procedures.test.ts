import { describe, expect, test } from 'vitest';

import { casePrefixes } from '../../../shared/domain/case-number.ts';
import { isRuleId } from '../../../shared/procedures/rule-texts.ts';
import { defaultRuleSettings } from '../../../shared/domain/rule-settings.ts';
import { defaultServiceSettings } from '../../../shared/domain/service-settings.ts';
import type { Transition } from '../../../shared/procedures/procedure.ts';
import { procedures } from '../../../shared/procedures/registry.ts';

/** What makes a table of transitions a procedure that can be run; true of every one. */
describe.each(Object.values(procedures))('the procedure $title', (procedure) => {
  const { stages, transitions, deadlines, forms, handsOverTo } = procedure;
  const ids: string[] = stages.map(({ id }) => id);
  const actions = transitions.map(({ action }) => action);

  test('stands in the list under its own name', () => {
    expect(procedures[procedure.id]).toBe(procedure);
  });

  test('has a number prefix of the glossary', () => {
    expect(casePrefixes).toContain(procedure.numberPrefix(procedure.emptyRequest()));
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

  /** The rows of each action in each stage. */
  const rowsOf = new Map<string, Transition[]>();
  for (const row of transitions) {
    for (const stage of row.from) {
      const place = `${row.action} ${stage}`;
      rowsOf.set(place, [...(rowsOf.get(place) ?? []), row]);
    }
  }

  test('has several rows for an action in a stage only where each says when', () => {
    const unclear = [...rowsOf.values()].filter(
      (rows) => rows.length > 1 && rows.some(({ when }) => when === undefined),
    );
    expect(unclear).toEqual([]);
  });

  test('tells apart what was done by where the case went, for the history keeps no more', () => {
    const said = ({ done, rule, effects }: Transition) => JSON.stringify([done, rule, effects]);
    const unclear = [...rowsOf.values()].filter((rows) =>
      rows.some((row) => rows.some((other) => other.to === row.to && said(other) !== said(row))),
    );
    expect(unclear).toEqual([]);
  });

  const mainFrom = (stage: string) =>
    transitions.filter(({ from, weight }) => weight === 'main' && from.includes(stage));

  test('has one main way on from every stage that has not ended, unless each says when', () => {
    const wrong = stages.filter(({ id, kind }) => {
      const always = mainFrom(id).filter(({ when }) => when === undefined).length;
      return kind === 'ended' ? mainFrom(id).length > 0 : always > 1 || mainFrom(id).length === 0;
    });
    expect(wrong).toEqual([]);
  });

  test('skips no stage on the main way where it does not say when', () => {
    const skipping = transitions.filter(
      ({ weight, from, to, when }) =>
        weight === 'main' && !when && from.some((id) => to !== ids[ids.indexOf(id) + 1]),
    );
    expect(skipping).toEqual([]);
  });

  test('never goes back on the main way', () => {
    const backwards = transitions.filter(
      ({ weight, from, to }) =>
        weight === 'main' && to !== null && from.some((id) => ids.indexOf(to) <= ids.indexOf(id)),
    );
    expect(backwards).toEqual([]);
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
      const place = effects.findIndex((each) => ['evaluate', 'decide'].includes(each));
      const needing = effects.findIndex((each) => ['assignNumber', 'claimPieces'].includes(each));
      return needing !== -1 && (place === -1 || place > needing);
    });
    expect(unruly).toEqual([]);
  });

  test('writes down only what it describes, and says what wherever it writes', () => {
    const unruly = transitions.filter(
      ({ effects, record }) =>
        effects.includes('writeRecord') !== (record !== undefined) ||
        (record !== undefined && procedure.record === null),
    );
    expect(unruly).toEqual([]);
  });

  test('decides on what was written down in the same step, never before it', () => {
    const unruly = transitions.filter(({ effects }) => {
      const decided = effects.findIndex((each) => ['evaluate', 'decide'].includes(each));
      return decided !== -1 && effects.indexOf('writeRecord') > decided;
    });
    expect(unruly).toEqual([]);
  });

  test('looks for a change of the verdict only after it has decided again', () => {
    const unruly = transitions.filter(({ effects }) => {
      const place = effects.indexOf('voidPrintsOnChange');
      return place !== -1 && !effects.slice(0, place).includes('decide');
    });
    expect(unruly).toEqual([]);
  });

  test('sends to finance what its forms say, and nothing else', () => {
    const named = [...new Set(forms.flatMap(({ filedBy = [] }) => filedBy))];
    const filing = transitions.filter(({ effects }) => effects.includes('fileForms'));
    expect(named.sort()).toEqual([...new Set(filing.map(({ action }) => action))].sort());
  });

  test('says what was agreed wherever it plans a visit', () => {
    const unruly = transitions.filter(
      ({ effects, visit }) => effects.includes('planVisit') !== (visit !== undefined),
    );
    expect(unruly).toEqual([]);
  });

  test('goes over from stages that exist into procedures that can go on', () => {
    const unruly = handsOverTo.filter(
      ({ from, to }) => from.some((id) => !ids.includes(id)) || !procedures[to].requestFrom,
    );
    expect(unruly).toEqual([]);
  });

  test('starts and fulfils its deadlines by steps that exist', () => {
    const named = deadlines.flatMap(({ startedBy, fulfilledBy }) => [...startedBy, ...fulfilledBy]);
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
      settings: defaultRuleSettings,
      service: defaultServiceSettings,
      order: { orderedAt: '2026-11-20T12:00:00+08:00', paidFen: 0, lines: [] },
      goods: [],
      record: procedure.record?.empty() ?? null,
      taken: [],
    });
    expect(missing).not.toEqual([]);
  });
});
