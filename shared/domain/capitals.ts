import nzh from 'nzh/cn';

/**
 * An amount in Chinese capitals as banks ask for it: 123450 fen is 壹仟贰佰叁拾肆元伍角整. 整 ends an
 * amount without fen; 零 stands where the jiao are missing between yuan and fen. nzh spells the
 * whole yuan; its own way of ending an amount leaves 整 out after 角.
 */
export function capitals(fen: number): string {
  const whole = Math.abs(fen);
  const yuan = Math.floor(whole / 100);
  const [jiao, rest] = [Math.floor(whole / 10) % 10, whole % 10];
  if (whole === 0) return '零元整';
  const text = [
    fen < 0 ? '负' : '',
    yuan > 0 ? `${spelt(yuan)}元` : '',
    jiao > 0 ? `${spelt(jiao)}角` : yuan > 0 && rest > 0 ? '零' : '',
    rest > 0 ? `${spelt(rest)}分` : '整',
  ];
  return text.join('');
}

function spelt(value: number): string {
  return nzh.encodeB(value);
}
