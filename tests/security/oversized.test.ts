import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { contract } from '../../shared/ipc/contract.ts';
import type { Channel } from '../../shared/ipc/contract.ts';
import { pageRequestSchema } from '../../shared/ipc/envelope.ts';
import { inputsAboutNothing } from '../support/channel-inputs.ts';
import type { TestBackend } from '../support/test-backend.ts';
import { testBackend } from '../support/test-backend.ts';

// A page that has been taken over may send anything of any size. Every text, list and file of the
// contract has a bound, so that nothing huge is stored, searched for or worked on.
const hugeText = '王'.repeat(2_000_000);

let backend: TestBackend;

beforeAll(async () => {
  backend = await testBackend();
});

afterAll(() => backend.close());

type Path = readonly (string | number)[];

function placesOfTexts(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => placesOfTexts(inner, [...path, key]));
}

function placesOfLists(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return [];
  const here = Array.isArray(value) ? [path] : [];
  const within = Object.entries(value).flatMap(([key, inner]) =>
    placesOfLists(inner, [...path, key]),
  );
  return [...here, ...within];
}

function changedAt(value: unknown, path: Path, change: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change(value);
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value)
    ? [...(value as unknown[])]
    : { ...(value as Record<string, unknown>) };
  Reflect.set(copy, key, changedAt(Reflect.get(copy, key), rest, change));
  return copy;
}

const inputs = inputsAboutNothing();
const channels = Object.keys(contract) as Channel[];
const texts = channels.flatMap((channel) =>
  placesOfTexts(inputs[channel]).map((path) => [channel, path] as const),
);
const lists = channels.flatMap((channel) =>
  placesOfLists(inputs[channel]).map((path) => [channel, path] as const),
);

describe('two million characters', () => {
  test.each(texts)('in %s at %j do not pass the contract', (channel, path) => {
    const input = changedAt(inputs[channel], path, () => hugeText);
    expect(contract[channel].input.safeParse(input).success).toBe(false);
  });

  test('as the name of a channel do not pass the boundary', () => {
    const request = { channel: hugeText, input: {}, requestId: crypto.randomUUID() };
    expect(pageRequestSchema.safeParse(request).success).toBe(false);
  });
});

test.each(lists)('a list of 100,000 in %s at %j does not pass the contract', (channel, path) => {
  const input = changedAt(inputs[channel], path, (old) =>
    Array.from({ length: 100_000 }, () => (old as unknown[])[0] ?? {}),
  );
  expect(contract[channel].input.safeParse(input).success).toBe(false);
});

test('100 MB as an attachment are refused in plain words, and nothing is kept', async () => {
  const before = await backend.dump();
  const about = { kind: 'order', id: crypto.randomUUID() };
  const bytes = new Uint8Array(100_000_000);
  const input = { about, title: '照片', bytes, thumbnail: null };
  expect(await backend.askAnything('attachments.add', input)).toMatchObject({ ok: false });
  expect(await backend.dump()).toBe(before);
});

test('what a draft holds is bounded too', async () => {
  const request = { lines: [], reason: 'size', detail: hugeText };
  const input = { caseId: crypto.randomUUID(), revision: 1, request };
  expect(await backend.askAnything('cases.saveDraft', input)).toMatchObject({ ok: false });
});
