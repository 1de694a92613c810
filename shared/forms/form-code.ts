import type { FormCopy } from './copies.ts';
import { formCopies } from './copies.ts';

/** What the code on a form says: which form and which copy, and nothing about a person. */
interface FormCode {
  number: string;
  copy: FormCopy;
}

const prefix = 'GT1';

/** Capital letters, digits and `-/` only: the code stays small and every scanner types it. */
const copyLetters: Readonly<Record<FormCopy, string>> = {
  store: 'S',
  finance: 'F',
  serviceCentre: 'C',
  customer: 'K',
  archive: 'A',
  borrower: 'B',
  headOffice: 'H',
};

/** `GT1/BJ01-QX-20261121-003/F/1A2B`: kind of code, form number, copy, check value. */
export function writeFormCode(code: FormCode): string {
  const body = [prefix, code.number, copyLetters[code.copy]].join('/');
  return `${body}/${checkValue(body)}`;
}

/** Null for anything that is not a form's code or was read wrongly (check value). */
export function readFormCode(text: string): FormCode | null {
  const match = /^(GT1\/(.+)\/([A-Z]))\/([0-9A-F]{4})$/.exec(text.trim());
  const [, body, number, letter, check] = match ?? [];
  if (body === undefined || number === undefined || check !== checkValue(body)) return null;
  const copy = formCopies.find((each) => copyLetters[each] === letter);
  return copy === undefined ? null : { number, copy };
}

/** CRC-16/CCITT-FALSE of the UTF-8 bytes: four hexadecimal digits, finds every single slip. */
function checkValue(text: string): string {
  let crc = 0xffff;
  for (const byte of new TextEncoder().encode(text)) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit += 1) {
      crc = (crc & 0x8000) === 0 ? crc << 1 : (crc << 1) ^ 0x1021;
      crc &= 0xffff;
    }
  }
  return crc.toString(16).toUpperCase().padStart(4, '0');
}
