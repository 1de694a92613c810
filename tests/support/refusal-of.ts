import { RuleInputError } from '../../shared/domain/rule-input-error.ts';

/** The refusal of a rule function; throws when it decides, or fails otherwise. */
export function refusalOf(act: () => unknown): RuleInputError {
  try {
    act();
  } catch (error) {
    if (error instanceof RuleInputError) return error;
    throw error;
  }
  throw new Error('Nothing was refused.');
}

/** Puts `value` at a path like order.lines[0].quantity. */
export function put(target: unknown, path: string, value: unknown): void {
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  let place = target as Record<string, unknown>;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  place[last] = value;
}
