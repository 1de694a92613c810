import type { PDFDocumentProxy } from 'pdfjs-dist';
import { useEffect, useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { openPdf } from './open-pdf.ts';
import { PdfPage } from './pdf-page.tsx';

type State = { kind: 'drawing' } | { kind: 'open'; file: PDFDocumentProxy } | { kind: 'broken' };

interface Props {
  bytes: Uint8Array;
  label: string;
  /** What is said when it cannot be drawn. */
  broken?: string;
}

/** A paper inside the program: every page, drawn from the very bytes that are printed. */
export function PdfPages({ bytes, label, broken = text.caseScreen.cannotDraw }: Props) {
  const [state, setState] = useState<State>({ kind: 'drawing' });
  useEffect(() => {
    let file: PDFDocumentProxy | null = null;
    let gone = false;
    openPdf(bytes).then(
      (opened) => {
        if (gone) return void opened.destroy();
        file = opened;
        setState({ kind: 'open', file: opened });
      },
      () => gone || setState({ kind: 'broken' }),
    );
    return () => {
      gone = true;
      void file?.destroy();
    };
  }, [bytes]);
  if (state.kind === 'broken') return <p className="empty">{broken}</p>;
  const pages = state.kind === 'open' ? state.file.numPages : 1;
  return (
    <div className="paper-pages" role="group" aria-label={label}>
      {Array.from({ length: pages }, (_, index) => (
        <PdfPage
          key={index}
          file={state.kind === 'open' ? state.file : null}
          number={index + 1}
          label={text.caseScreen.pageOf(index + 1, pages)}
        />
      ))}
    </div>
  );
}
