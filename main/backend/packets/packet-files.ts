import { formFileName, formsFolder } from '../../../shared/finance/form-file-name.ts';
import type { PacketRow } from '../../../shared/ipc/schemas/finance.ts';
import type { PacketFile } from './packet-content.ts';

/** The files of a packet beside those of its forms. */
export const packetFiles = {
  /** The cover sheet and all forms in one. */
  bundle: '财务备案清单.pdf',
  sheet: '财务备案清单.xlsx',
  csv: '财务备案清单.csv',
  /** Named so that `sha256sum -c SHA256SUMS` checks the folder without this program. */
  sums: 'SHA256SUMS',
} as const;

/** `position` is the row's in the packet, from 1. */
export function formPath(position: number, row: PacketRow): string {
  return `${formsFolder}/${formFileName(position, row)}`;
}

/** The checksum file over these files, in their order. */
export function sumsText(files: readonly PacketFile[]): string {
  return files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
}
