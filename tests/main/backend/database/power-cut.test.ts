import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { cutEverywhere, killEverywhere, runScript } from './support/power-cuts.ts';
import type { Finding, SyncCall } from './support/power-cuts.ts';
import { extremes, randomSurvival } from './support/survival.ts';
import { scripts } from './support/working-days.ts';
import type { Script } from './support/working-days.ts';

const random = [1, 2, 3, 4, 5, 6].map(randomSurvival);
/** Enough to find what a missing sync loses. */
const few = [...extremes.slice(0, 2), ...random.slice(0, 2)];
const slowly = 300_000;

describe.each(scripts)('$name', (script) => {
  test(
    'keeps every promise when the power goes at any write, sync, rename or removal',
    async () => {
      const { finding } = await cutEverywhere(script, [...extremes, ...random]);
      expect(finding).toBeNull();
    },
    slowly,
  );

  test(
    'keeps every promise when the program is killed anywhere and the power goes later',
    async () => {
      const { finding } = await killEverywhere(script, extremes.slice(0, 2));
      expect(finding).toBeNull();
    },
    slowly,
  );
});

/** Every sync the scripts ask for, by line of code and kind of file. */
const scriptsOf = new Map<SyncCall, Script[]>();
for (const script of scripts) {
  for (const call of await runScript(script, () => undefined)) {
    scriptsOf.set(call, [...(scriptsOf.get(call) ?? []), script]);
  }
}

describe('taking away the sync at', () => {
  test.each([...scriptsOf.keys()])(
    '%s loses something',
    async (call) => {
      expect(await lossWithout(call)).not.toBeNull();
    },
    slowly,
  );
});

test('the scripts reach every sync there is in the code', () => {
  const folder = new URL('../../../../main/backend/database/', import.meta.url);
  const written = ['open-database.ts', ...readdirSync(new URL('engine/', folder))]
    .map((name) => (name === 'open-database.ts' ? name : `engine/${name}`))
    .filter((name) => !name.endsWith('file-system.ts'))
    .flatMap((name) =>
      readFileSync(new URL(name, folder), 'utf8')
        .split('\n')
        .flatMap((line, at) =>
          /\.sync(Folder)?\(/.test(line) ? [`${name.replace('engine/', '')}:${at + 1}`] : [],
        ),
    );
  const reached = new Set([...scriptsOf.keys()].map((call) => call.split(' ')[0]));
  expect([...reached].sort()).toEqual(written.sort());
});

async function lossWithout(call: SyncCall): Promise<Finding | null> {
  const reaching = scriptsOf.get(call) ?? [];
  for (const script of reaching) {
    const { finding } = await cutEverywhere(script, few, call);
    if (finding !== null) return finding;
  }
  for (const script of reaching) {
    const { finding } = await killEverywhere(script, extremes.slice(0, 2), call);
    if (finding !== null) return finding;
  }
  return null;
}
