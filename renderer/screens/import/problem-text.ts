/** The message of a problem without its place, which stands in columns of its own. */
export function problemText(message: string): string {
  return message.replace(/^第 \d+ 行(?:“[^”]*”)?：\s*/, '');
}
