import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** The bookmarks of a PDF and the page, from 0, that each opens. */
export async function outlineTitles(
  pdf: Uint8Array,
): Promise<{ title: string; page: number | null }[]> {
  const opened = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const outline = (await opened.getOutline()) as { title: string; dest: unknown }[];
  const found = [];
  for (const { title, dest } of outline) {
    const [page] = dest as [Parameters<typeof opened.getPageIndex>[0]];
    found.push({ title, page: await opened.getPageIndex(page) });
  }
  await opened.destroy();
  return found;
}

/** What the PDF says its language is. */
export async function languageOf(pdf: Uint8Array): Promise<unknown> {
  const opened = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const { info } = await opened.getMetadata();
  await opened.destroy();
  return Reflect.get(info, 'Language');
}
