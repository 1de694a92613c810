const fewest = 10;
const fewestDigits = 14;

/**
 * What is wrong with a passphrase that shall keep the data key, as a sentence for the person; null
 * when nothing is. Whoever took the PC can try without end, so it asks for more than a PIN does.
 */
export function passphraseProblem(passphrase: string): string | null {
  const characters = Array.from(passphrase);
  if (characters.length < fewest) return `开机口令至少要 ${fewest} 个字符，一句好记的话就行。`;
  if (/^\d+$/.test(passphrase) && characters.length < fewestDigits)
    return `只用数字容易被猜中，至少要 ${fewestDigits} 位，或加上几个字。`;
  if (new Set(characters).size < 4) return '重复的字符太多，容易被猜中，请换一句话。';
  return null;
}
