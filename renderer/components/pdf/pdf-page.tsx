import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';

interface Props {
  /** Null keeps the place of the page while the file opens. */
  file: PDFDocumentProxy | null;
  /** From 1. */
  number: number;
  label: string;
}

/** One page on a canvas as wide as the column; sharp on any screen. */
export function PdfPage({ file, number, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (file === null) return;
    let stop: (() => void) | null = null;
    let gone = false;
    draw(file, number, canvas.current).then(
      (stopDrawing) => {
        if (gone) stopDrawing();
        else stop = stopDrawing;
      },
      // The file was closed before its page was read: nobody looks at it any more.
      () => undefined,
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, [file, number]);
  return (
    <canvas ref={canvas} className="paper-page" role="img" aria-label={label} aria-busy="true" />
  );
}

/** Answers how to stop it. */
async function draw(
  file: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement | null,
): Promise<() => void> {
  const context = canvas?.getContext('2d');
  if (canvas === null || context === undefined || context === null) return () => undefined;
  const page = await file.getPage(number);
  const width = page.getViewport({ scale: 1 }).width;
  const wanted = canvas.clientWidth * window.devicePixelRatio;
  const viewport = page.getViewport({ scale: Math.max(1, wanted / width) });
  canvas.width = Math.floor(viewport.width);
  canvas.height = Math.floor(viewport.height);
  const task = page.render({ canvasContext: context, viewport });
  task.promise.then(
    () => canvas.setAttribute('aria-busy', 'false'),
    // A cancelled drawing rejects; nobody waits for it.
    () => undefined,
  );
  return () => task.cancel();
}
