const shortestPin = 6;
const shortestPassword = 8;

/**
 * Why this cannot be somebody's PIN or password, for the person; null when it can. Digits alone are
 * a PIN. Full-width characters count as the plain ones they look like. Anything else that is not on
 * the keyboard is refused: an input method is off in a password field, so it could not be typed again.
 */
export function secretProblem(secret: string): string | null {
  const text = secret.normalize('NFKC');
  const characters = Array.from(text);
  if (!/^[\x20-\x7e]*$/.test(text)) {
    return '密码里不能有汉字或其他键盘上没有的字符：登录时打不出来。请只用英文字母、数字和键盘上的符号。';
  }
  const isPin = /^\d+$/.test(text);
  if (isPin && text.length < shortestPin) return `数字密码至少要 ${shortestPin} 位。`;
  if (!isPin && characters.length < shortestPassword) {
    return `密码至少要 ${shortestPassword} 个字符；只用数字时至少 ${shortestPin} 位。`;
  }
  if (characters.every((each) => each === characters[0])) {
    return '密码不能都是同一个字符，太容易猜到。请换一个。';
  }
  if (isPin && isRow(text)) return '密码不能是连着的数字，太容易猜到。请换一个。';
  return null;
}

/** 123456, 987654, 890123. */
function isRow(digits: string): boolean {
  const values = Array.from(digits, Number);
  const steps = values.slice(1).map((value, index) => value - (values[index] ?? value));
  return [1, -1].some((way) => steps.every((step) => (step - way) % 10 === 0));
}
