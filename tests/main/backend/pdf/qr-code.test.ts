import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

import { renderForm } from '../../../../main/backend/pdf/render-form.ts';
import { readFormCode } from '../../../../shared/forms/form-code.ts';
import { cancellationForm } from '../../../../shared/procedures/cancellation/form.ts';
import { paper, paperOfLines } from './support/papers.ts';
import { pngsOf } from './support/poppler.ts';
import { testFonts } from './support/test-fonts.ts';

const fonts = await testFonts();

beforeAll(async () => {
  const wasm = fileURLToPath(import.meta.resolve('zxing-wasm/reader/zxing_reader.wasm'));
  const { buffer } = new Uint8Array(readFileSync(wasm));
  await prepareZXingModule({ overrides: { wasmBinary: buffer }, fireImmediately: true });
});

async function codesOf(png: Uint8Array): Promise<string[]> {
  const codes = await readBarcodes(png, { formats: ['QRCode'] });
  return codes.map((code) => code.text);
}

describe('the code on a form', () => {
  it('is read from a scan of 150 dpi and names form and copy', async () => {
    const pages = pngsOf(await renderForm(cancellationForm(paper()), fonts), 150);
    const codes = (await Promise.all(pages.map(codesOf))).flat().map(readFormCode);
    const number = 'BJ01-QX-20261121-003';
    expect(codes).toEqual([
      { number, copy: 'store' },
      { number, copy: 'finance' },
      { number, copy: 'serviceCentre' },
      { number, copy: 'customer' },
    ]);
  });

  it('stands on every page of a copy', async () => {
    const pages = pngsOf(await renderForm(cancellationForm(paperOfLines(40)), fonts), 150);
    const codes = (await Promise.all(pages.map(codesOf))).flat();
    expect(codes).toHaveLength(8);
  });

  it('is read when the store has the longest code and the day many cases', async () => {
    const number = 'ABCDEFGH-QX-20261121-1234';
    const [page] = pngsOf(await renderForm(cancellationForm(paper({ number })), fonts), 150);
    const codes = await codesOf(page ?? new Uint8Array());
    expect(codes.map(readFormCode)).toEqual([{ number, copy: 'store' }]);
  });
});
