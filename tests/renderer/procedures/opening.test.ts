import { expect, test } from 'vitest';

import { isDraft } from '../../../renderer/procedures/opening/is-draft.ts';
import { procedures } from '../../../shared/procedures/registry.ts';
import { uuid } from '../support/fixtures.ts';

const begun = {
  id: uuid(1),
  number: null,
  procedureTitle: procedures.return.title,
  stageTitle: procedures.return.stages[0]?.title ?? '',
};

test.each([
  ['begun and not submitted', begun, true],
  ['submitted', { ...begun, number: 'TH-20261121-001' }, false],
  ['withdrawn before it was submitted', { ...begun, stageTitle: '收回' }, false],
  ['of another procedure', { ...begun, procedureTitle: procedures.repair.title }, false],
])('a case %s is gone on with: %s', (_, each, goesOn) => {
  expect(isDraft(each, 'return')).toBe(goesOn);
});
