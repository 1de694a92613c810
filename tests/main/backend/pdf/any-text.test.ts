import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { layOut } from '../../../../main/backend/pdf/layout/pages.ts';
import { renderForm } from '../../../../main/backend/pdf/render-form.ts';
import { cancellationForm } from '../../../../shared/procedures/cancellation/form.ts';
import type { CancellationPaper } from '../../../../shared/procedures/cancellation/form.ts';
import { flawsOf } from './support/geometry.ts';
import { paper, sofa } from './support/papers.ts';
import { solidText, textOf } from './support/poppler.ts';
import { testFonts } from './support/test-fonts.ts';

const fonts = await testFonts();

/** Ideographs, rare ones, Latin, Greek, marks, spaces: what people type or paste. */
const character = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.integer({ min: 0x4e00, max: 0x9fa5 }).map((c) => String.fromCodePoint(c)),
  },
  { weight: 2, arbitrary: fc.constantFrom('，', '。', '）', '（', '、', '“', '”', '…', '—', '·') },
  { weight: 2, arbitrary: fc.constantFrom('a', 'Z', '0', '9', '.', '-', '%', '¥', '×', 'é', 'Ω') },
  { weight: 1, arbitrary: fc.constantFrom('𠮷', '䶮', '喆', '镕', '﨑', '㐀', '👍', '한') },
  { weight: 1, arbitrary: fc.constantFrom(' ', '\n', '　') },
);
const text = (maxLength: number) =>
  fc.string({ unit: character, minLength: 1, maxLength, size: 'max' });

const anyPaper = fc
  .record({
    name: text(60),
    address: text(300),
    reason: text(1_500),
    proposal: text(200),
    goods: text(400),
    kind: fc.constantFrom('regular', 'selfPickup'),
    lines: fc.integer({ min: 1, max: 30 }),
    exception: fc.option(text(300)),
    branch: text(40),
    by: text(40),
    approver: text(200),
  })
  .map((given): CancellationPaper =>
    paper({
      store: { name: '某某家居', branch: given.branch },
      customer: { name: given.name, phone: '19912345678', address: given.address },
      lines: Array.from({ length: given.lines }, (_, index) => ({
        ...sofa,
        kind: given.kind,
        name: index % 7 === 0 ? given.goods : sofa.name,
      })),
      reason: given.reason,
      proposal: given.proposal,
      approval: {
        approver: given.approver,
        at: paper().print.at,
        by: 'paper',
        deputyFor: given.by,
      },
      filing: { by: given.approver, at: paper().print.at },
      serviceCentre: { notifiedAt: paper().print.at, acknowledgedBy: given.by },
      print: { ...paper().print, by: given.by },
    }),
  );

describe('whatever is typed', () => {
  it('stays on the page, in its place, without overlapping', () => {
    fc.assert(
      fc.property(anyPaper, (given) => {
        expect(layOut(cancellationForm(given), fonts).flatMap(flawsOf)).toEqual([]);
      }),
      // Without looking for a smaller example: each try lays out whole forms.
      { numRuns: 60, endOnFailure: true },
    );
  });

  it('can be copied from the file to the last character', async () => {
    // The reason alone uses lower-case Greek and hangul: those give it back across pages.
    const own = /[\u0370-\u03ff\uac00-\ud7a3\u3400-\u4dbf\u{20000}-\u{2ffff}]/gu;
    const marked = fc.string({
      unit: fc.oneof(
        fc.integer({ min: 0x3b1, max: 0x3c9 }).map((c) => String.fromCodePoint(c)),
        fc.integer({ min: 0x3400, max: 0x4dbf }).map((c) => String.fromCodePoint(c)),
        fc.constantFrom('𠮷', '한', '，', '。', '取'),
      ),
      minLength: 1_000,
      maxLength: 4_000,
    });
    await fc.assert(
      fc.asyncProperty(marked, async (reason) => {
        const document = { ...cancellationForm(paper({ reason })), copies: ['store'] as const };
        const found = solidText(textOf(await renderForm(document, fonts)));
        expect(found.match(own)?.join('')).toBe(reason.match(own)?.join(''));
      }),
      { numRuns: 12, endOnFailure: true },
    );
  });
});
