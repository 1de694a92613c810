import { secretProblem } from '../../../../shared/domain/secret.ts';
import { writeSecret } from '../../database/repositories/staff-secrets.ts';
import type { Executor, StaffSecrets } from '../../database/schema.ts';
import type { SecretHash } from '../../secrets/secret-hash.ts';
import { ApplicationError } from '../application-error.ts';

export function hashOfRow(row: StaffSecrets): SecretHash {
  const { salt, hash, cost, parallelization } = row;
  return { salt, hash, cost, blockSize: row.block_size, parallelization };
}

/** `mustChange`: somebody else chose it, the next sign-in asks for an own one. `setAt`: UTC ms. */
export async function keepSecret(
  executor: Executor,
  staffId: string,
  { salt, hash, cost, blockSize, parallelization }: SecretHash,
  { mustChange, setAt }: { mustChange: boolean; setAt: number },
): Promise<void> {
  await writeSecret(executor, {
    staff_id: staffId,
    salt,
    hash,
    cost,
    block_size: blockSize,
    parallelization,
    must_change: mustChange ? 1 : 0,
    set_at: setAt,
  });
}

/** Refuses what is too easy to guess, and a new secret that is the old one. `path`: its field. */
export function refuseWeakSecret(secret: string, path: string, before?: string): void {
  const same = before !== undefined && secret.normalize('NFKC') === before.normalize('NFKC');
  const problem = same ? '新密码要和原来的不一样。请换一个。' : secretProblem(secret);
  if (problem === null) return;
  const message = `${problem}密码没有改变。`;
  throw new ApplicationError('ruleRefused', message, [{ path, message: problem }]);
}
