/**
 * A file that cannot be read as a table of orders. The message says in Chinese what it seems to be
 * and what to do; `places` name what exactly is wrong.
 */
export class BadFileError extends Error {
  override readonly name = 'BadFileError';
  readonly places: readonly string[];

  constructor(message: string, places: readonly string[] = []) {
    super(message);
    this.places = places;
  }
}
