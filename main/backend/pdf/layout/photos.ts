import type { Photo, PhotosBlock } from '../../../../shared/forms/blocks.ts';
import type { FormFonts } from '../fonts.ts';
import { headed, sequence, solid } from './flow.ts';
import type { Flow, Strip } from './flow.ts';
import { labelStyle, smallStyle, textLines } from './lines.ts';
import type { Line } from './lines.ts';
import { moved } from './marks.ts';
import type { Mark } from './marks.ts';
import { mm, padding } from './measures.ts';

const inRow = 2;
const highest = mm(92);

/** Two beside each other, each with its caption; they begin on a page of their own. */
export function photosFlow({ title, photos }: PhotosBlock, width: number, fonts: FormFonts): Flow {
  const rows: Flow[] = [];
  for (let first = 0; first < photos.length; first += inRow) {
    rows.push(solid(photoRow(photos.slice(first, first + inRow), width / inRow, fonts)));
  }
  const heading = headingStrip(textLines(title, labelStyle, width, fonts), width);
  return onNewPage(headed(heading, sequence(rows)));
}

function onNewPage(flow: Flow): Flow {
  return { take: (room) => (room.fresh ? flow.take(room) : null) };
}

function headingStrip(lines: readonly Line[], width: number): Strip {
  const height = lines.reduce((sum, line) => sum + line.height, 0) + mm(2);
  const marks = lines.flatMap((line, index) =>
    line.marks.map((mark) => moved(mark, 0, index * line.height)),
  );
  return {
    height,
    framed: false,
    marks,
    regions: [{ kind: 'heading', x: 0, y: 0, width, height }],
  };
}

function photoRow(photos: readonly Photo[], cellWidth: number, fonts: FormFonts): Strip {
  const cells = photos.map((photo, index) => photoCell(photo, index * cellWidth, cellWidth, fonts));
  const height = Math.max(...cells.map((cell) => cell.height));
  return {
    height,
    framed: false,
    marks: cells.flatMap(({ marks }) => marks),
    regions: photos.map((_, index) => ({
      kind: 'cell',
      x: index * cellWidth,
      y: 0,
      width: cellWidth,
      height,
    })),
  };
}

function photoCell(
  photo: Photo,
  x: number,
  cellWidth: number,
  fonts: FormFonts,
): { height: number; marks: Mark[] } {
  const room = cellWidth - 2 * padding.x;
  const scale = Math.min(room / photo.width, highest / photo.height);
  const width = photo.width * scale;
  const height = photo.height * scale;
  const left = x + padding.x;
  const picture: Mark = {
    kind: 'picture',
    x: left,
    y: padding.y,
    width,
    height,
    bytes: photo.bytes,
  };
  let y = padding.y + height + mm(1.5);
  const caption = textLines(photo.caption, smallStyle, room, fonts).flatMap((line) => {
    const marks = line.marks.map((mark) => moved(mark, left, y));
    y += line.height;
    return marks;
  });
  return { height: y + padding.y, marks: [picture, ...caption] };
}
