import { mostFileBytes } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';

/**
 * Why a file is not even read, in words; null when it is. Whether it holds orders is seen by its
 * content, never by its name.
 * @param size bytes.
 */
export function whyNotThisFile(name: string, size: number): { title: string; hint: string } | null {
  if (size <= mostFileBytes) return null;
  return { title: text.importing.tooBig(name), hint: text.importing.tooBigHint };
}
