import type { AttachmentType } from '../ipc/schemas/trust.ts';

const pictureEnding = /\.(?:jpe?g|jfif|png|webp)$/i;
const pdfEnding = /\.pdf$/i;

/**
 * Whether a file pretends to be something else: a PDF called .jpg, a photo called .pdf. A JPEG called
 * .png is only carelessness, and common.
 */
export function contradictsItsName(name: string, type: AttachmentType): boolean {
  return type === 'pdf' ? pictureEnding.test(name) : pdfEnding.test(name);
}

/** Whether the name says that somebody means a picture or a PDF, whatever the bytes say. */
export function isNamedLikeAttachment(name: string): boolean {
  return /\.(?:jpe?g|jfif|png|webp|gif|bmp|tiff?|hei[cf]|avif|svg|pdf)$/i.test(name);
}

/** Whether the name says that somebody means a table: the import then says what the file really is. */
export function isNamedLikeOrderFile(name: string): boolean {
  return /\.(?:xlsx|xlsm|xls|csv|txt|tsv)$/i.test(name);
}

/** What an attachment is called at first: the name without its ending, as long as titles may be. */
export function titleFromName(name: string, otherwise: string): string {
  const words = name
    .replace(/\.[^.]{1,5}$/, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return words.slice(0, mostTitleCharacters).trim() || otherwise;
}

/** Of a title, as the contract counts them; half a character that is cut off is mended there. */
const mostTitleCharacters = 100;
