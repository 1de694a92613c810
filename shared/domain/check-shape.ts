import type { z } from 'zod';

import { RuleInputError } from './rule-input-error.ts';

/** order.lines[0].quantity */
export function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}

/** Throws RuleInputError for the first thing in `value` that the schema forbids. */
export function checkShape(schema: z.ZodType, value: unknown): void {
  const issue = schema.safeParse(value).error?.issues[0];
  if (issue) throw new RuleInputError(pathText(issue.path), issue.message);
}
