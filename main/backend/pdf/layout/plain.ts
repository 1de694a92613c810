import type { FormFonts } from '../fonts.ts';
import { headed, sequence, solid } from './flow.ts';
import type { Flow, Strip } from './flow.ts';
import { bodyStyle, labelStyle, smallStyle, textLines } from './lines.ts';
import type { Line } from './lines.ts';
import { moved } from './marks.ts';
import type { Region } from './marks.ts';
import { mm } from './measures.ts';

/** A title between blocks; it stays with what follows. */
export function headingFlow(text: string, next: Flow, width: number, fonts: FormFonts): Flow {
  const lines = textLines(text, labelStyle, width, fonts);
  const strips = plainStrips('heading', lines, width, mm(3), mm(1));
  return strips.reduceRight((flow, strip) => headed(strip, flow), next);
}

/** Paragraphs with the first line set in by two characters. */
export function letterFlow(paragraphs: readonly string[], width: number, fonts: FormFonts): Flow {
  const style = { ...bodyStyle, size: bodyStyle.size * 1.1 };
  return sequence(
    paragraphs.flatMap((paragraph, index) => {
      const lines = textLines(`　　${paragraph}`, style, width, fonts);
      return plainStrips('letter', lines, width, index === 0 ? mm(3) : 0, mm(2)).map(solid);
    }),
  );
}

/** Small print that follows the body. */
export function footnoteFlow(text: string, width: number, fonts: FormFonts): Flow {
  const lines = textLines(text, smallStyle, width, fonts);
  return sequence(plainStrips('footnote', lines, width, mm(2.5), 0).map(solid));
}

function plainStrips(
  kind: Region['kind'],
  lines: readonly Line[],
  width: number,
  before: number,
  after: number,
): Strip[] {
  return lines.map((line, index) => {
    const top = index === 0 ? before : 0;
    const bottom = index === lines.length - 1 ? after : 0;
    return {
      height: top + line.height + bottom,
      framed: false,
      marks: line.marks.map((mark) => moved(mark, 0, top)),
      regions: [{ kind, x: 0, y: top, width, height: line.height }],
    };
  });
}
