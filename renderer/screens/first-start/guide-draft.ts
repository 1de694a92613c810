import { passphraseProblem } from '../../../shared/domain/passphrase.ts';
import { secretProblem } from '../../../shared/domain/secret.ts';
import type { InputOf } from '../../../shared/ipc/contract.ts';
import type { StoreProfile } from '../../../shared/ipc/schemas/store.ts';
import { text } from '../../../shared/text/text.ts';
import {
  checkNewSecret,
  isWhole,
  noSecretYet,
  type NewSecret,
} from '../../components/new-secret.ts';
import { checkProfile } from '../settings/check-profile.ts';
import type { TypedStep } from './guide-steps.ts';

/** What is typed into the guide; it lives in the page only, until the store is set up with it. */
export interface GuideDraft {
  profile: StoreProfile;
  managerName: string;
  secret: NewSecret;
  passphrase: NewSecret;
}

export const emptyGuideDraft: GuideDraft = {
  profile: { name: '', branch: '', code: '' },
  managerName: '',
  secret: noSecretYet,
  passphrase: noSecretYet,
};

export function managerNameProblem({ managerName }: GuideDraft): string | null {
  return managerName.trim() === '' ? text.firstStart.needManager : null;
}

/** Whether all that a step asks for has been typed as it must be. */
export function isStepWhole(step: TypedStep, draft: GuideDraft): boolean {
  switch (step) {
    case 'store':
      return Object.keys(checkProfile(draft.profile)).length === 0;
    case 'manager':
      return (
        managerNameProblem(draft) === null && isWhole(checkNewSecret(draft.secret, secretProblem))
      );
    case 'passphrase':
      return isWhole(checkNewSecret(draft.passphrase, passphraseProblem));
  }
}

export function setUpInput({ profile, managerName, secret }: GuideDraft): InputOf<'store.setUp'> {
  return { profile, managerName, secret: secret.first };
}
