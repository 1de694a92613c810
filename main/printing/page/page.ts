// Brings pdf.js's worker into this page: it is short-lived and needs no thread of its own.
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { PDFDocumentProxy } from 'pdfjs-dist';

declare global {
  interface Window {
    /** Resolves with the number of sheets once all of them are drawn. */
    sheetsDrawn: Promise<number>;
  }
}

/** Sharp enough for 8-point text and the QR code after a photocopy. */
const dotsPerInch = 300;
const pointsPerInch = 72;

window.sheetsDrawn = drawSheets();

async function drawSheets(): Promise<number> {
  const pdf = await getDocument({ url: 'job.pdf', isEvalSupported: false }).promise;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    document.body.append(await sheet(pdf, number));
  }
  return pdf.numPages;
}

async function sheet(pdf: PDFDocumentProxy, number: number): Promise<HTMLImageElement> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: dotsPerInch / pointsPerInch });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(viewport.width);
  canvas.height = Math.round(viewport.height);
  const canvasContext = canvas.getContext('2d', { alpha: false });
  if (canvasContext === null) throw new Error('No canvas to draw on.');
  await page.render({ canvasContext, viewport, intent: 'print' }).promise;
  page.cleanup();
  const image = new Image();
  image.src = URL.createObjectURL(await imageOf(canvas));
  await image.decode();
  canvas.width = 0; // Gives back 35 MB a sheet.
  return image;
}

function imageOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new Error('The sheet could not be drawn.'));
      else resolve(blob);
    });
  });
}
