import PdfDocument from 'pdfkit';

import type { FormDocument } from '../../../shared/forms/document.ts';
import { EmbeddedFont } from './embedded-font.ts';
import type { FormFonts } from './fonts.ts';
import { layOut } from './layout/pages.ts';
import { paint } from './paint.ts';
import { brokenCharacters } from './printable.ts';
import { codePointOf } from './typeface.ts';

/**
 * The PDF of a form, all copies in one file. The same document gives the same bytes (as long as the
 * runtime and with it the compression are the same): the file’s
 * dates are the print's, and its id is made of what the file says about itself.
 */
export async function renderForm(document: FormDocument, fonts: FormFonts): Promise<Uint8Array> {
  const printedAt = new Date(document.print.at);
  const pdf = new PdfDocument({
    autoFirstPage: false,
    pdfVersion: '1.7',
    lang: 'zh-CN',
    displayTitle: true,
    // No font to begin with: pdfkit would load Helvetica, which no form uses.
    font: '',
    info: {
      Title: document.title,
      Author: `${document.store.name} ${document.store.branch}`.trim(),
      Subject: document.number,
      Keywords: `第 ${document.print.number} 次打印`,
      Creator: '柜台 Guitai',
      CreationDate: printedAt,
      ModDate: printedAt,
    },
  });
  const bytes = collect(pdf);
  registerFonts(pdf, fonts);
  for (const page of layOut(document, fonts)) {
    pdf.addPage({ size: [page.width, page.height], margin: 0 });
    paint(pdf, page.marks, fonts);
  }
  pdf.end();
  return bytes;
}

/**
 * Characters of the document that no font can show, as `U+1F44D`: paper has a □ in their place, or
 * nothing where they have no shape of their own. Empty for every ordinary form.
 */
export function unprintableCharacters(document: FormDocument, fonts: FormFonts): string[] {
  const found = textsOf(document).flatMap((text) => [
    ...brokenCharacters(text),
    ...Array.from(text).filter(
      (each) => !/\s/u.test(each) && fonts.regular.shown(codePointOf(each)).missing,
    ),
  ]);
  const names = found.map(
    (each) => `U+${codePointOf(each).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return [...new Set(names)];
}

/** Every text anywhere in plain data. */
function textsOf(data: unknown): string[] {
  if (typeof data === 'string') return [data];
  if (ArrayBuffer.isView(data)) return [];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(textsOf) : [];
}

function registerFonts(pdf: PDFKit.PDFDocument, fonts: FormFonts): void {
  for (const font of new Set([...fonts.regular.fonts, ...fonts.bold.fonts])) {
    // pdfkit takes fontkit's font objects; its types do not say so yet.
    const embedded = new EmbeddedFont(font) as unknown as Uint8Array;
    pdf.registerFont(font.postscriptName, embedded);
  }
}

function collect(pdf: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    pdf.on('error', reject);
  });
}
