import { text } from '../../../shared/text/text.ts';

const largestBytes = 20_000_000;

/** Why a file cannot be previewed at all, in words; null when it can be tried. */
export function whyNotThisFile(name: string, size: number): { title: string; hint: string } | null {
  if (!/\.csv$/i.test(name)) {
    return { title: text.importing.wrongKind(name), hint: text.importing.wrongKindHint };
  }
  if (size > largestBytes) {
    return { title: text.importing.tooBig(name), hint: text.importing.tooBigHint };
  }
  return null;
}
