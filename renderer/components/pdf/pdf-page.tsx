import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useRef } from 'react';

import { useSeen } from '../use-seen.ts';

interface Props {
  /** Null keeps the place of the page while the file opens. */
  file: PDFDocumentProxy | null;
  /** From 1. */
  number: number;
  label: string;
}

/** Pixels along the longer side at most, so that a plan on A0 does not fill the memory. */
const mostPixels = 6000;

/** One page on a canvas as wide as the column, drawn once it is in sight; sharp on any screen. */
export function PdfPage({ file, number, label }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const seen = useSeen(canvas);
  useEffect(() => {
    if (file === null || !seen) return;
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
  }, [file, number, seen]);
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
  const { width, height } = page.getViewport({ scale: 1 });
  const wanted = canvas.clientWidth * window.devicePixelRatio;
  const scale = Math.min(Math.max(1, wanted / width), mostPixels / Math.max(width, height));
  const viewport = page.getViewport({ scale });
  // A sheet of paper keeps its place until then; not every page is one.
  canvas.style.aspectRatio = `${width} / ${height}`;
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
