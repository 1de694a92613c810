import { beforeAll, describe, expect, test } from 'vitest';

import { Bundle } from '../../../../main/backend/packets/bundle.ts';
import { fontsOf, infoOf, pngsOf, textOf } from '../pdf/support/poppler.ts';
import { languageOf, outlineTitles } from './support/pdf-facts.ts';
import { numberOf, testPacket, type TestPacket } from './support/packet.ts';

const info = { title: '财务备案清单', author: '某某家居', madeAt: Date.UTC(2026, 10, 21, 7) };
const copiesOfForm = 4;
let packet: TestPacket;

beforeAll(async () => {
  packet = await testPacket(3);
});

async function bundled(pdfs: Iterable<Uint8Array>, about = info): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  const bundle = new Bundle((bytes) => pieces.push(bytes), about);
  for (const [at, pdf] of [...pdfs].entries()) await bundle.add(pdf, `${numberOf(at)} 申请单`);
  bundle.finish();
  return Buffer.concat(pieces);
}

describe('a bundle of three forms', () => {
  test('has all their pages in order', async () => {
    const pages = textOf(await bundled(packet.pdfs.values()))
      .split('\f')
      .slice(0, -1);
    const numbers = pages.map((page) => /QX-20261121-\d{3}/.exec(page)?.[0]);
    expect(numbers).toEqual(
      [0, 1, 2].flatMap((at) => new Array<string>(copiesOfForm).fill(numberOf(at))),
    );
  });

  test('looks on every page as the forms do', async () => {
    const looks = (pdf: Uint8Array) => pngsOf(pdf, 40).map((png) => Buffer.from(png));
    expect(looks(await bundled(packet.pdfs.values()))).toEqual(
      [...packet.pdfs.values()].flatMap(looks),
    );
  });

  test('has a bookmark for each, that opens its first page', async () => {
    expect(await outlineTitles(await bundled(packet.pdfs.values()))).toEqual(
      [0, 1, 2].map((at) => ({ title: `${numberOf(at)} 申请单`, page: at * copiesOfForm })),
    );
  });

  test('says what it is, since when and in which language', async () => {
    const bytes = await bundled(packet.pdfs.values());
    const found = infoOf(bytes);
    expect({
      title: found.get('Title'),
      author: found.get('Author'),
      pages: found.get('Pages'),
      at: Date.parse(found.get('CreationDate') ?? ''),
      language: await languageOf(bytes),
    }).toEqual({
      title: info.title,
      author: info.author,
      pages: '12',
      at: info.madeAt,
      language: 'zh-CN',
    });
  });

  test('has its own fonts, all embedded', async () => {
    const fonts = fontsOf(await bundled(packet.pdfs.values()));
    expect(
      fonts.filter(({ embedded, subset, unicode }) => !(embedded && subset && unicode)),
    ).toEqual([]);
  });

  test('is the same whenever it is made', async () => {
    const again = await bundled(packet.pdfs.values());
    expect(again.equals(await bundled(packet.pdfs.values()))).toBe(true);
  });

  test('is known by another id when a form of it is another', async () => {
    const idOf = (bytes: Buffer) => /\/ID \[ <(\w+)>/.exec(bytes.toString('latin1'))?.[1];
    const [first, second, third] = [...packet.pdfs.values()] as [
      Uint8Array,
      Uint8Array,
      Uint8Array,
    ];
    expect(idOf(await bundled([first, second]))).not.toBe(idOf(await bundled([first, third])));
  });

  test('holds nothing that no page uses', async () => {
    const one = (await bundled([...packet.pdfs.values()].slice(0, 1))).byteLength;
    const three = (await bundled(packet.pdfs.values())).byteLength;
    expect(three).toBeLessThan(3 * one);
  });
});

test('the same form may be in a bundle twice', async () => {
  const [form] = [...packet.pdfs.values()] as [Uint8Array];
  expect(infoOf(await bundled([form, form])).get('Pages')).toBe('8');
});

test.each([
  ['nothing', new Uint8Array()],
  ['no PDF', Buffer.from('not a PDF at all')],
])('a bundle refuses %s', async (_, bytes) => {
  await expect(bundled([bytes])).rejects.toThrow();
});

test('a bundle refuses a PDF that was cut off', async () => {
  const [form] = [...packet.pdfs.values()] as [Uint8Array];
  await expect(bundled([form.subarray(0, form.byteLength / 2)])).rejects.toThrow();
});
