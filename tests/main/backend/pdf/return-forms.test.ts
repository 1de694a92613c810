import { describe, expect, it } from 'vitest';

import { layOut } from '../../../../main/backend/pdf/layout/pages.ts';
import { renderForm } from '../../../../main/backend/pdf/render-form.ts';
import { returnForm } from '../../../../shared/procedures/return/forms/application-form.ts';
import type { ReturnPaper } from '../../../../shared/procedures/return/forms/application-paper.ts';
import { textsOf } from './support/document-texts.ts';
import { flawsOf } from './support/geometry.ts';
import { infoOf, solidText, textOf } from './support/poppler.ts';
import {
  approval,
  beforeInspection,
  exchange,
  inspected,
  returnPaper,
  withLongTexts,
} from './support/return-papers.ts';
import { photos } from './support/repair-papers.ts';
import { testFonts } from './support/test-fonts.ts';

const fonts = await testFonts();

const papers: Readonly<Record<string, ReturnPaper>> = {
  'as the customer asks': returnPaper(),
  'quality that nobody has looked at': beforeInspection(),
  'inspected, approved, filed and back': inspected(),
  'exchange for dearer goods': exchange(true),
  'exchange for cheaper goods': exchange(false),
  'long texts, 12 lines each way, exception': withLongTexts(),
  'with five photos': inspected({ photos: photos(5) }),
};

describe.each(Object.entries(papers))('退货、换货申请单, %s', (_, paper) => {
  const document = returnForm(paper);

  it('keeps everything on the page, in its place, and nothing overlaps', () => {
    expect(layOut(document, fonts).flatMap(flawsOf)).toEqual([]);
  });

  it('gives back every text', async () => {
    const found = solidText(textOf(await renderForm(document, fonts)));
    expect(textsOf(document).filter((text) => !found.includes(solidText(text)))).toEqual([]);
  });
});

describe('the ordinary form', () => {
  it.each([
    ['as the customer asks', returnPaper()],
    ['before the inspection', beforeInspection()],
    ['with everything filled in', inspected()],
    ['of an exchange', exchange(true, { approval })],
  ])('fits on one page for each of three copies %s', async (_, paper) => {
    expect(infoOf(await renderForm(returnForm(paper), fonts)).get('Pages')).toBe('3');
  });
});
