import type { z } from 'zod';

import { assertNever } from '../../../shared/domain/assert-never.ts';
import type { FailureDetail } from '../../../shared/ipc/envelope.ts';
import { ApplicationError } from './application-error.ts';

/**
 * Parses what came from the page. Throws ApplicationError `invalidInput`, which names each wrong
 * place; a schema that does not fit what we stored ourselves is another matter, and throws as zod does.
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new ApplicationError(
    'invalidInput',
    '有内容没有填好，没有保存，填写的内容都在。请检查标出的地方后再试。',
    detailsOf(parsed.error.issues),
  );
}

type Issue = z.core.$ZodIssue;

/** Our own schemas speak Chinese in their `custom` issues; what zod says itself is put in plain words. */
function detailsOf(issues: readonly Issue[]): FailureDetail[] {
  return issues.map((issue) => ({
    path: issue.path.map(String).join('.'),
    message: issue.code === 'custom' ? issue.message : plainWords(issue.code),
  }));
}

function plainWords(code: Exclude<Issue['code'], 'custom'>): string {
  switch (code) {
    case 'too_small':
      return '没有填，或者太小。';
    case 'too_big':
      return '太长，或者太大。';
    case 'invalid_type':
    case 'invalid_value':
    case 'invalid_format':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'not_multiple_of':
    case 'unrecognized_keys':
      return '没有填，或者填得不对。';
    default:
      return assertNever(code);
  }
}
