import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Codec } from '../../../../main/backend/database/engine/codec.ts';
import { storeCodec } from './support/codec.ts';
import { kill, openCounter, submitCase } from './support/counter.ts';
import { RecordingDisk, systemError } from './support/recording-disk.ts';

/**
 * The same number of a save is written again after a refused save, after a torn tail was cut off and
 * in a folder that was restored from a copy: a nonce that is counted from it would come twice, and
 * two payloads under one nonce can be read without the key.
 */
const action = fc.constantFrom('save', 'refused', 'torn', 'snapshot', 'restart', 'restored');
type Action = typeof action extends fc.Arbitrary<infer A> ? A : never;

interface Encoded {
  nonce: string;
  context: string;
}

function watched(encoded: Encoded[]): Codec {
  return {
    ...storeCodec,
    encode: (plain, context) => {
      const stored = storeCodec.encode(plain, context);
      const nonce = Buffer.from(stored.subarray(0, 12)).toString('hex');
      encoded.push({ nonce, context: Buffer.from(context).toString('hex') });
      return stored;
    },
  };
}

/** Lives through the actions, one day after another; answers all that was encoded. */
async function live(actions: Action[]): Promise<Encoded[]> {
  const encoded: Encoded[] = [];
  const codec = watched(encoded);
  let disk = new RecordingDisk();
  disk.makeFolder('/home');
  disk.makeFolder('/home/店');
  const start = () => openCounter({ fileSystem: disk, codec });
  let database = await start();
  let copy = disk.copy();
  let n = 0;
  for (const what of actions) {
    n += 1;
    if (what === 'save') await submitCase(database, `a${n}`);
    if (what === 'snapshot') await database.snapshot();
    if (what === 'refused' || what === 'torn') {
      const failing = what === 'refused' ? ['sync'] : ['sync', 'truncate'];
      disk.watch = ({ kind, path }, perform) => {
        perform();
        if (path.includes('journal') && failing.includes(kind)) {
          if (what === 'refused') disk.watch = (_, act) => act();
          throw systemError('EIO');
        }
      };
      await submitCase(database, `a${n}`).catch(() => undefined);
      disk.watch = (_, perform) => perform();
    }
    if (what === 'torn' || what === 'restart' || what === 'restored') {
      await kill(database, disk);
      if (what === 'restored') [disk, copy] = [copy, disk];
      copy = disk.copy();
      database = await start();
    }
  }
  await kill(database, disk);
  return encoded;
}

test('no nonce is ever used twice, whatever is written again', async () => {
  let sameSave = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 12 }), async (actions) => {
      const encoded = await live(actions);
      const contexts = new Set(encoded.map(({ context }) => context));
      sameSave += encoded.length - contexts.size;
      expect(new Set(encoded.map(({ nonce }) => nonce)).size).toBe(encoded.length);
    }),
    { numRuns: 60 },
  );
  // The same place was written again many times: that is what makes this a test.
  expect(sameSave).toBeGreaterThan(20);
}, 120_000);
