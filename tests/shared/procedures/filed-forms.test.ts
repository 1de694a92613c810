import { describe, expect, test } from 'vitest';

import type { FormDescription } from '../../../shared/procedures/form-description.ts';
import type { Procedure } from '../../../shared/procedures/procedure.ts';
import { procedures } from '../../../shared/procedures/registry.ts';
import { stageOf } from '../../../shared/procedures/transition.ts';

const all = Object.values(procedures);
const filed = all.flatMap((procedure) =>
  procedure.forms
    .filter(({ filedBy = [] }) => filedBy.length > 0)
    .map((form) => ({ name: `${procedure.title} ${form.title}`, procedure, form })),
);

/** Every stage that a case can be in once the form went to finance. */
function stagesOnceFiled({ transitions }: Procedure, { filedBy = [] }: FormDescription): string[] {
  const reached = new Set(
    transitions
      .filter(({ action }) => filedBy.includes(action))
      .flatMap(({ to, from }) => (to === null ? from : [to])),
  );
  for (const stage of reached) {
    for (const { from, to } of transitions) {
      if (to !== null && from.includes(stage)) reached.add(to);
    }
  }
  return [...reached];
}

describe('a form that goes to finance (CAN-13, RET-16)', () => {
  test('there is one in every procedure', () => {
    const without = all.filter(({ forms }) => forms.every(({ filedBy }) => !filedBy?.length));
    expect(without.map(({ title }) => title)).toEqual([]);
  });

  test.each(filed)('$name goes by steps that file it', ({ procedure, form }) => {
    const rows = procedure.transitions.filter(({ action }) => form.filedBy?.includes(action));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ effects }) => !effects.includes('fileForms'))).toEqual([]);
  });

  test.each(filed)(
    '$name can be printed again as long as the case holds: a packet may ask for it',
    ({ procedure, form }) => {
      const holding = stagesOnceFiled(procedure, form).filter((id) => {
        const { kind } = stageOf(procedure, id);
        return kind !== 'ended' || id === 'closed';
      });
      expect(holding.filter((id) => !form.printableIn.includes(id))).toEqual([]);
    },
  );
});

describe('a procedure', () => {
  test.each(all)('$title calls the end of what was carried out closed', ({ stages }) => {
    const closed = stages.filter(({ id }) => id === 'closed');
    expect(closed.map(({ kind }) => kind)).toEqual(['ended']);
  });
});
