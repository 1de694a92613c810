import { createHash, randomBytes } from 'node:crypto';

/**
 * What is printed on the recovery sheet: 128 random bits and 12 bits that tell a mistyped code from
 * a wrong one, as 7 groups of 4 characters of Crockford's base 32 (no I, L, O, U).
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const secretBytes = 16;
const groupLength = 4;
const groups = 7;

/** The random bytes are passed in by tests only. */
export function newRecoveryCode(random: Uint8Array = randomBytes(secretBytes)): string {
  const value = (numberOf(random) << 12n) | checkOf(random);
  let characters = '';
  for (let at = groupLength * groups - 1; at >= 0; at -= 1) {
    characters += alphabet.charAt(Number((value >> BigInt(5 * at)) & 31n));
  }
  return grouped(characters);
}

/**
 * The code as it is printed, from what a person typed: in any case and width, with or without
 * hyphens and spaces, O for 0, I or L for 1. Null when it cannot be a code (a character wrong,
 * left out or too many).
 */
export function parseRecoveryCode(typed: string): string | null {
  const characters = charactersOf(typed);
  if (characters.length !== groupLength * groups) return null;
  let value = 0n;
  for (const character of characters) {
    const digit = alphabet.indexOf(character);
    if (digit === -1) return null;
    value = (value << 5n) | BigInt(digit);
  }
  const secret = Buffer.from((value >> 12n).toString(16).padStart(secretBytes * 2, '0'), 'hex');
  return checkOf(secret) === (value & 0xfffn) ? grouped(characters) : null;
}

/** The last group of the code, for proving that the sheet is in hand. */
export function lastGroupOf(code: string): string {
  return charactersOf(code).slice(-groupLength);
}

function charactersOf(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
}

function grouped(characters: string): string {
  return (characters.match(/.{4}/g) ?? []).join('-');
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).toString('hex')}`);
}

function checkOf(secret: Uint8Array): bigint {
  return BigInt(createHash('sha256').update(secret).digest().readUInt16BE(0) >> 4);
}
