import type { CaseLinks, Cases, Executor } from '../schema.ts';

export async function insertCaseLink(executor: Executor, link: CaseLinks): Promise<void> {
  await executor.insertInto('case_links').values(link).execute();
}

export type LinkedCaseRow = Pick<Cases, 'id' | 'number' | 'procedure' | 'stage'> & {
  /** `from`: the case asked about goes on from this one. */
  way: 'from' | 'to';
};

/** Cases that this one came from, then those it went over into; oldest first. */
export async function linkedCasesOf(executor: Executor, caseId: string): Promise<LinkedCaseRow[]> {
  const sources = await linked(executor)
    .innerJoin('cases', 'cases.id', 'case_links.from_case_id')
    .select(['cases.id', 'cases.number', 'cases.procedure', 'cases.stage'])
    .where('case_links.to_case_id', '=', caseId)
    .execute();
  const targets = await linked(executor)
    .innerJoin('cases', 'cases.id', 'case_links.to_case_id')
    .select(['cases.id', 'cases.number', 'cases.procedure', 'cases.stage'])
    .where('case_links.from_case_id', '=', caseId)
    .execute();
  return [
    ...sources.map((row) => ({ ...row, way: 'from' as const })),
    ...targets.map((row) => ({ ...row, way: 'to' as const })),
  ];
}

function linked(executor: Executor) {
  return executor
    .selectFrom('case_links')
    .orderBy('case_links.linked_at')
    .orderBy('case_links.to_case_id');
}
