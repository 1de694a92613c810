import type { z } from 'zod';

import { issueDetails } from '../../../shared/ipc/issue-details.ts';
import { ApplicationError } from './application-error.ts';
import { wholeCharacters } from './whole-characters.ts';

/**
 * Parses what came from the page. Throws ApplicationError `invalidInput`, which names each wrong
 * place; a schema that does not fit what we stored ourselves is another matter, and throws as zod does.
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return wholeCharacters(parsed.data);
  throw new ApplicationError(
    'invalidInput',
    '有内容没有填好，没有保存，填写的内容都在。请检查标出的地方后再试。',
    issueDetails(parsed.error.issues),
  );
}
