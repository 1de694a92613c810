import { maskPhone } from './phone.ts';

/** A number that stands by itself, so that no part of a longer one is taken for a phone. */
const mobiles = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
/** With the spaces and dashes people put between the figures. */
const writtenMobiles = /(?<!\d)1[3-9]\d[ -]\d{4}[ -]\d{4}(?!\d)/g;
const landlines = /(?<!\d)(0\d{2,3})[- ]?([2-9]\d{6,7})(?!\d)/g;
const identityNumbers = /(?<!\d)\d{17}[\dXx](?!\d)/g;

/** ARC-15: 110101········002X. */
export function maskIdentityNumber(number: string): string {
  return `${number.slice(0, 6)}········${number.slice(-4)}`;
}

/**
 * ARC-15 for what people write: phones and identity numbers in a text are masked like those in a
 * field of their own.
 */
export function maskNumbersIn(text: string): string {
  return text
    .replace(identityNumbers, maskIdentityNumber)
    .replace(mobiles, maskPhone)
    .replace(writtenMobiles, (written) => maskPhone(written.replace(/[ -]/g, '')))
    .replace(landlines, (_, area: string, number: string) => maskPhone(area + number));
}
