import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  addTarget,
  presentTarget,
} from '../../../../renderer/components/attachments/attach-targets.ts';
import type {
  AttachmentDraft,
  DraftState,
} from '../../../../renderer/components/attachments/attachment-draft.ts';
import {
  draftsToSave,
  holdsUnsaved,
  newDraft,
  progressOf,
} from '../../../../renderer/components/attachments/attachment-draft.ts';
import { isGridKey, nextInGrid } from '../../../../renderer/components/attachments/grid-keys.ts';
import { thumbnailSize } from '../../../../renderer/components/attachments/thumbnail-size.ts';
import {
  pictureLayout,
  turned,
  wholePicture,
  zoomSteps,
  zoomed,
} from '../../../../renderer/components/attachments/viewer/picture-layout.ts';
import { mostThumbnailSide } from '../../../../shared/attachments/limits.ts';

const content = new Blob(['bytes']);
const file = { type: 'jpeg', thumbnail: null } as const;
const draftIn = (state: DraftState): AttachmentDraft => ({
  ...newDraft('1', { name: '沙发.jpg', content }, null),
  state,
});
const reading = draftIn({ kind: 'reading' });
const refused = draftIn({ kind: 'refused', message: '' });
const ready = draftIn({ kind: 'ready', file });
const saving = draftIn({ kind: 'saving', file });
const saved = draftIn({ kind: 'saved' });
const failed = draftIn({ kind: 'failed', file, message: '' });

describe('a file on its way to become an attachment', () => {
  test.each([
    ['沙发扶手.jpg', null, '沙发扶手'],
    [null, null, '粘贴的图片'],
    ['IMG_20261121.jpg', '审批签字扫描件', '审批签字扫描件'],
  ])('%s with %s suggested is called %s', (name, suggested, title) => {
    expect(newDraft('1', { name, content }, suggested).title).toBe(title);
  });

  test('is saved when it is ready, and again when it failed', () => {
    const all = [reading, refused, ready, saving, saved, failed];
    expect(draftsToSave(all).map(({ state }) => state.kind)).toEqual(['ready', 'failed']);
  });

  test.each([
    ['nothing', [], false],
    ['a refused one', [refused, saved], false],
    ['one that is being read', [reading], true],
    ['one that failed', [failed], true],
  ] as const)('%s: leaving the page loses something is %s', (_what, drafts, unsaved) => {
    expect(holdsUnsaved(drafts)).toBe(unsaved);
  });

  test('shows how many are done while one is being saved, refused ones left out', () => {
    expect([progressOf([saved, saving, ready, refused]), progressOf([ready])]).toEqual([
      { done: 1, total: 3 },
      null,
    ]);
  });
});

describe('what is dropped on the window', () => {
  test('goes to the page that came last, and to the one before when that went', () => {
    const [first, second] = [{ take: () => undefined }, { take: () => undefined }];
    const removeFirst = addTarget(first);
    const removeSecond = addTarget(second);
    const seen = [presentTarget()];
    removeSecond();
    seen.push(presentTarget());
    removeFirst();
    expect([...seen, presentTarget()]).toEqual([second, first, null]);
  });
});

describe('arrows in the grid', () => {
  test.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 6, 6],
    ['ArrowLeft', 0, 0],
    ['ArrowDown', 1, 4],
    ['ArrowDown', 5, 5],
    ['ArrowUp', 4, 1],
    ['ArrowUp', 2, 2],
    ['Home', 5, 0],
    ['End', 1, 6],
  ] as const)('%s from card %s of 7 in rows of 3 leads to %s', (key, at, to) => {
    expect(nextInGrid(key, at, 7, 3)).toBe(to);
  });

  test('no other key moves', () => {
    expect(['Enter', 'Tab', 'a'].filter(isGridKey)).toEqual([]);
  });
});

const sides = fc.record({
  width: fc.integer({ min: 1, max: 20_000 }),
  height: fc.integer({ min: 1, max: 20_000 }),
});

describe('the size of a thumbnail', () => {
  test('a photo of 4000 × 3000 becomes 360 × 270, a stamp stays as it is', () => {
    expect([
      thumbnailSize({ width: 4000, height: 3000 }),
      thumbnailSize({ width: 120, height: 80 }),
    ]).toEqual([
      { width: 360, height: 270 },
      { width: 120, height: 80 },
    ]);
  });

  test('is always one that the backend takes', () => {
    fc.assert(
      fc.property(sides, (picture) => {
        const { width, height } = thumbnailSize(picture);
        expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
        expect(Math.max(width, height)).toBeLessThanOrEqual(mostThumbnailSide);
      }),
    );
  });
});

describe('a picture in the viewer', () => {
  const window = { width: 1000, height: 500 };

  test('fits into the window, also when it is turned', () => {
    fc.assert(
      fc.property(sides, fc.nat(3), (natural, turns) => {
        const { room } = pictureLayout(natural, window, { zoom: 0, turns });
        expect(room.width).toBeLessThanOrEqual(window.width + 1e-6);
        expect(room.height).toBeLessThanOrEqual(window.height + 1e-6);
      }),
    );
  });

  test('a small one is not blown up', () => {
    const natural = { width: 300, height: 200 };
    expect(pictureLayout(natural, window, wholePicture).picture).toEqual(natural);
  });

  test('lying on its side takes its height as width', () => {
    const layout = pictureLayout({ width: 300, height: 200 }, window, turned(wholePicture));
    expect(layout).toEqual({
      room: { width: 200, height: 300 },
      picture: { width: 300, height: 200 },
      degrees: 90,
    });
  });

  test('four turns to the right are none', () => {
    expect(turned(turned(turned(turned(wholePicture))))).toEqual(wholePicture);
  });

  test('zooms step by step, and stops at both ends', () => {
    let view = wholePicture;
    for (let presses = 0; presses < 20; presses += 1) view = zoomed(view, 1);
    const most = view.zoom;
    for (let presses = 0; presses < 20; presses += 1) view = zoomed(view, -1);
    expect([most, view.zoom]).toEqual([zoomSteps.length - 1, 0]);
  });
});
