import { text } from '../../shared/text/text.ts';

/** A secret that is being set: typed twice, so that a slip of the finger locks nobody out. */
export interface NewSecret {
  first: string;
  again: string;
}

export const noSecretYet: NewSecret = { first: '', again: '' };

export interface NewSecretProblems {
  first: string | null;
  again: string | null;
}

/** What is wrong with each field; `problemOf` holds the first one against the rule for such secrets. */
export function checkNewSecret(
  { first, again }: NewSecret,
  problemOf: (secret: string) => string | null,
): NewSecretProblems {
  const problem = problemOf(first);
  const differs = problem === null && again !== first;
  return { first: problem, again: differs ? text.firstStart.twiceDiffers : null };
}

/** What is said while somebody types: nothing about a field that is still being typed in. */
export function secretProblemsToShow(
  secret: NewSecret,
  problemOf: (secret: string) => string | null,
  tried: boolean,
): NewSecretProblems {
  const wrong = checkNewSecret(secret, problemOf);
  const reached = secret.again !== '';
  const startsAlike = secret.first.startsWith(secret.again);
  return {
    first: tried || reached ? wrong.first : null,
    again: tried || (reached && !startsAlike) ? wrong.again : null,
  };
}

export function isWhole({ first, again }: NewSecretProblems): boolean {
  return first === null && again === null;
}
