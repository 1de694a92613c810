import type { Executor } from '../../database/schema.ts';
import { ApplicationError } from '../application-error.ts';
import type { ApprovalAsked } from './approval-for.ts';

/**
 * What approval a proposed change of a setting asks for: the general manager's, and never that of
 * who proposed it (SET-1). Throws ApplicationError when it is not waiting for one.
 */
export async function settingAsked(executor: Executor, proposalId: string): Promise<ApprovalAsked> {
  const change = await executor
    .selectFrom('setting_changes')
    .select(['proposed_by', 'state'])
    .where('id', '=', proposalId)
    .executeTakeFirst();
  if (!change) {
    throw new ApplicationError(
      'notFound',
      '没有找到这项设置的改动，设置没有改变。请从设置里重新打开。',
    );
  }
  if (change.state !== 'proposed') {
    throw new ApplicationError(
      'conflict',
      '这项改动已经有了结果，设置没有再改变。请刷新后看现在的设置。',
    );
  }
  return {
    subject: { kind: 'setting', proposalId },
    title: '批准改动设置',
    rule: 'SET-1',
    roles: ['generalManager'],
    requesters: [change.proposed_by],
    paperAllowed: true,
  };
}
