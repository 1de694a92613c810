import { createHash } from 'node:crypto';

import {
  PDFContext,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFObjectCopier,
  PDFRef,
  PDFString,
  type PDFObject,
} from '@cantoo/pdf-lib';

export interface BundleInfo {
  title: string;
  author: string;
  /** UTC ms. */
  madeAt: number;
}

interface Part {
  title: string;
  tree: PDFRef;
  firstPage: PDFRef;
  pages: number;
}

const catalog = PDFRef.of(1);
const pageTree = PDFRef.of(2);
const information = PDFRef.of(3);
const lastFixed = information.objectNumber;

/**
 * Many PDFs as one, with a bookmark for each. Each is written as soon as it is added and then
 * forgotten: a bundle of a thousand forms needs the memory of one. The same PDFs in the same order
 * give the same bytes.
 */
export class Bundle {
  readonly #write: (bytes: Uint8Array) => void;
  readonly #info: BundleInfo;
  readonly #parts: Part[] = [];
  /** Where each object begins, by its number. */
  readonly #offsets: number[] = [];
  readonly #hash = createHash('sha256');
  #length = 0;
  #last = lastFixed;

  /** `write` takes the bytes of the file one piece after the other. */
  constructor(write: (bytes: Uint8Array) => void, info: BundleInfo) {
    this.#write = write;
    this.#info = info;
    // Bytes beyond ASCII tell programs that move files that this one is not text.
    this.#put(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'));
  }

  /** Adds all pages of a PDF, under a bookmark. Rejects when it is none that can be read. */
  async add(pdf: Uint8Array, title: string): Promise<void> {
    const source = await PDFDocument.load(pdf, { throwOnInvalidObject: true });
    const context = this.#context();
    const copier = PDFObjectCopier.for(source.context, context);
    const tree = context.nextRef();
    const pages = source.getPages().map(({ node }) => {
      const page = copier.copy(node);
      page.set(PDFName.of('Parent'), tree);
      return context.register(page);
    });
    const [firstPage] = pages;
    if (firstPage === undefined) throw new Error('A PDF without pages.');
    const { length: count } = pages;
    context.assign(
      tree,
      context.obj({ Type: 'Pages', Parent: pageTree, Kids: pages, Count: count }),
    );
    this.#putObjects(context);
    this.#parts.push({ title, tree, firstPage, pages: count });
  }

  /** Writes what holds the parts together. Nothing can be added any more. */
  finish(): void {
    const context = this.#context();
    const outlines = this.#outlines(context);
    context.assign(
      pageTree,
      context.obj({
        Type: 'Pages',
        Kids: this.#parts.map(({ tree }) => tree),
        Count: this.#parts.reduce((sum, { pages }) => sum + pages, 0),
      }),
    );
    context.assign(
      catalog,
      context.obj({
        Type: 'Catalog',
        Pages: pageTree,
        Outlines: outlines,
        PageMode: 'UseOutlines',
        Lang: PDFString.of('zh-CN'),
        ViewerPreferences: { DisplayDocTitle: true },
      }),
    );
    const { title, author, madeAt } = this.#info;
    const date = PDFString.fromDate(new Date(madeAt));
    context.assign(
      information,
      context.obj({
        Title: PDFHexString.fromText(title),
        Author: PDFHexString.fromText(author),
        Creator: PDFHexString.fromText('柜台 Guitai'),
        CreationDate: date,
        ModDate: date,
      }),
    );
    this.#putObjects(context);
    this.#putTrailer(context);
  }

  #outlines(context: PDFContext): PDFRef {
    const root = context.nextRef();
    const items = this.#parts.map(() => context.nextRef());
    for (const [at, item] of items.entries()) {
      const { title = '', firstPage } = this.#parts[at] ?? {};
      context.assign(
        item,
        context.obj({
          Title: PDFHexString.fromText(title),
          Parent: root,
          Dest: [firstPage, 'Fit'],
          ...linked('Prev', items[at - 1]),
          ...linked('Next', items[at + 1]),
        }),
      );
    }
    context.assign(
      root,
      context.obj({
        Type: 'Outlines',
        Count: items.length,
        ...linked('First', items[0]),
        ...linked('Last', items.at(-1)),
      }),
    );
    return root;
  }

  /** Its new objects are numbered behind those already written. */
  #context(): PDFContext {
    const context = PDFContext.create();
    context.largestObjectNumber = this.#last;
    return context;
  }

  #putObjects(context: PDFContext): void {
    for (const [ref, object] of context.enumerateIndirectObjects()) {
      this.#offsets[ref.objectNumber] = this.#length;
      this.#put(Buffer.from(`${ref.objectNumber} 0 obj\n`, 'latin1'));
      this.#put(bytesOf(object));
      this.#put(Buffer.from('\nendobj\n', 'latin1'));
    }
    this.#last = context.largestObjectNumber;
  }

  #putTrailer(context: PDFContext): void {
    const start = this.#length;
    const size = this.#last + 1;
    const entries = Array.from({ length: size }, (_, number) => {
      const offset = this.#offsets[number];
      // Number 0, and references into nothing, are free.
      return offset === undefined
        ? '0000000000 65535 f \n'
        : `${String(offset).padStart(10, '0')} 00000 n \n`;
    });
    this.#put(Buffer.from(`xref\n0 ${size}\n${entries.join('')}trailer\n`, 'latin1'));
    // What the file is known by: made of its contents, so that the same has the same.
    const id = PDFHexString.of(this.#hash.copy().digest('hex').slice(0, 32));
    this.#put(bytesOf(context.obj({ Size: size, Root: catalog, Info: information, ID: [id, id] })));
    this.#put(Buffer.from(`\nstartxref\n${start}\n%%EOF\n`, 'latin1'));
  }

  #put(bytes: Uint8Array): void {
    this.#write(bytes);
    this.#hash.update(bytes);
    this.#length += bytes.byteLength;
  }
}

function bytesOf(object: PDFObject): Uint8Array {
  const bytes = new Uint8Array(object.sizeInBytes());
  object.copyBytesInto(bytes, 0);
  return bytes;
}

function linked(name: string, ref: PDFRef | undefined): Record<string, PDFRef> {
  return ref === undefined ? {} : { [name]: ref };
}
