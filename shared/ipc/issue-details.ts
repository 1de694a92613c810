import type { z } from 'zod';

import { assertNever } from '../domain/assert-never.ts';
import type { FailureDetail } from './envelope.ts';

type Issue = z.core.$ZodIssue;

/**
 * Names each wrong place of an input. Our own schemas speak Chinese in their `custom` issues; what
 * zod says itself is English and put in plain words.
 */
export function issueDetails(issues: readonly Issue[]): FailureDetail[] {
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
