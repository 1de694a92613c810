import type { CaseFile } from './case-file.ts';

/** The request as any page may see it (ARC-15). */
export function requestForPage({ procedure, request }: CaseFile): unknown {
  return procedure.privacy ? procedure.privacy.masked(request) : request;
}

/** A parsed request from a page, with what that page was never told put back from the case. */
export function requestFromPage({ procedure, request: before }: CaseFile, given: unknown): unknown {
  return procedure.privacy ? procedure.privacy.restored(given, before) : given;
}
