/**
 * What a request knows about a person and the page is not told in full (ARC-15). All pure; requests
 * are parsed with the procedure's schema.
 */
export interface RequestPrivacy {
  /** The request as the page may see it. */
  masked(request: unknown): unknown;
  /** A request of the page: what is still masked as it was shown is again what stood there `before`. */
  restored(request: unknown, before: unknown): unknown;
  /** The phone in full, as bare digits where it is a number; null where the request names none. */
  phone(request: unknown): string | null;
}
