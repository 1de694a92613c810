const msPerMinute = 60_000;

/**
 * How long something took, as people say it: 50 小时 12 分. Cut to the minute, except where that
 * would leave a round number of hours: "48 小时 0 分，超过 48 小时" would look like a mistake, so it
 * says 48 小时 0 分 0.001 秒. Arguments in UTC ms; `toMs` must not come before `fromMs`.
 */
export function elapsedText(fromMs: number, toMs: number): string {
  const elapsed = toMs - fromMs;
  if (!(elapsed >= 0)) throw new RangeError('The time counted to lies before the start.');
  const minutes = Math.floor(elapsed / msPerMinute);
  const [hours, minute] = [Math.floor(minutes / 60), minutes % 60];
  const seconds = (elapsed % msPerMinute) / 1000;
  const parts = [
    hours > 0 ? `${hours} 小时` : '',
    hours > 0 || minute > 0 || seconds === 0 ? `${minute} 分` : '',
    minute === 0 && seconds > 0 ? `${seconds} 秒` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}
