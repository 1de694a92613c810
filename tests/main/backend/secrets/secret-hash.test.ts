import { describe, expect, test } from 'vitest';

import {
  hashSecret,
  isOutdated,
  isSecret,
  programSecretCost,
} from '../../../../main/backend/secrets/secret-hash.ts';
import { cheapSecretCost } from '../../../support/test-backend.ts';

describe('the hash of a secret', () => {
  test('knows its secret', async () => {
    expect(await isSecret('274915', await hashSecret('274915', cheapSecretCost))).toBe(true);
  });

  test.each(['274916', '', '274915 ', '２７４９１６'])('knows no other: "%s"', async (other) => {
    expect(await isSecret(other, await hashSecret('274915', cheapSecretCost))).toBe(false);
  });

  test('knows it typed in full width', async () => {
    expect(await isSecret('２７４９１５', await hashSecret('274915', cheapSecretCost))).toBe(true);
  });

  test('has a salt of its own, so that equal secrets look different', async () => {
    const [one, other] = await Promise.all([
      hashSecret('274915', cheapSecretCost),
      hashSecret('274915', cheapSecretCost),
    ]);
    expect([one.salt === other.salt, one.hash === other.hash]).toEqual([false, false]);
  });

  test('keeps the parameters it was made with, and is checked by them', async () => {
    const kept = await hashSecret('274915', { cost: 16, blockSize: 2, parallelization: 3 });
    expect(kept).toMatchObject({ cost: 16, blockSize: 2, parallelization: 3 });
    expect(await isSecret('274915', kept)).toBe(true);
    expect(await isSecret('274915', { ...kept, cost: 32 })).toBe(false);
  });

  test.each([
    ['the same', {}, false],
    ['more rounds', { cost: 4 }, true],
    ['larger blocks', { blockSize: 2 }, true],
    ['more lanes', { parallelization: 2 }, true],
  ])('is outdated when the program asks %s: %j', async (_, more, outdated) => {
    const kept = await hashSecret('274915', cheapSecretCost);
    expect(isOutdated(kept, { ...cheapSecretCost, ...more })).toBe(outdated);
  });

  test('of the program mixes 20 MB: what a guess costs is not lowered unseen', () => {
    const { cost, blockSize, parallelization } = programSecretCost;
    expect([128 * cost * blockSize, parallelization]).toEqual([20 * 1024 * 1024, 1]);
  });

  test('can be made at the cost of the program', async () => {
    expect(await isSecret('274915', await hashSecret('274915', programSecretCost))).toBe(true);
  });
});
