import type { Printer } from './printer.ts';

/** Prints through the system's print dialog. */
export function systemPrinter(): Printer {
  return { print: () => Promise.reject(new Error('Not built yet.')) };
}
