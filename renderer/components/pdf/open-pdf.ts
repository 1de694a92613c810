import { GlobalWorkerOptions, getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';

// Served from the program's own origin; the policy allows no other worker.
GlobalWorkerOptions.workerSrc = new URL(
  'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
  import.meta.url,
).href;

/** Opens a PDF from memory; the caller destroys it. pdf.js takes the bytes away, so it gets a copy. */
export function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  return getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    // Chinese invoices often name their fonts without holding them: then the tables say which
    // characters are meant, and the system's own fonts draw them.
    cMapUrl: new URL('cmaps/', document.baseURI).href,
    cMapPacked: true,
    useSystemFonts: true,
  }).promise;
}
