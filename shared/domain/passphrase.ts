const fewest = 10;
const fewestDigits = 14;
const fewestDifferent = 4;

/**
 * What is wrong with a passphrase that shall keep the data key, as a sentence for the person; null
 * when nothing is. Whoever took the PC can try without end, so it asks for more than a PIN does. In a
 * field that shows dots no input method works: what it would take to type Chinese is refused here.
 */
export function passphraseProblem(passphrase: string): string | null {
  if (/[^\x20-\x7e]/.test(passphrase)) {
    return '口令里不能有汉字：开机时打不出来。请用拼音、字母、数字和符号。';
  }
  if (passphrase.length < fewest) return `开机口令至少要 ${fewest} 个字符，一句话的拼音就行。`;
  if (/^\d+$/.test(passphrase) && passphrase.length < fewestDigits) {
    return `只用数字容易被猜中，至少要 ${fewestDigits} 位，或加上几个字母。`;
  }
  if (new Set(passphrase).size < fewestDifferent) {
    return '重复的字符太多，容易被猜中，请换一个。';
  }
  return null;
}
