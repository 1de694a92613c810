const step = 1024;
const units = ['B', 'KB', 'MB', 'GB'] as const;

/** 812 B, 12 KB, 3.4 MB: with one digit behind the point below ten. */
export function showBytes(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= step && unit < units.length - 1) {
    size /= step;
    unit += 1;
  }
  const digits = unit > 0 && size < 10 ? 1 : 0;
  return `${size.toFixed(digits)} ${units[unit] ?? ''}`;
}
