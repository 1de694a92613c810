import type { PictureSize } from '../../../../shared/attachments/file-parts.ts';

/** How a picture is looked at. */
export interface PictureView {
  /** Place in `zoomSteps`; 0 shows the whole picture. */
  zoom: number;
  /** Quarter turns to the right, 0 to 3. */
  turns: number;
}

export const wholePicture: PictureView = { zoom: 0, turns: 0 };

/** Times as large as the whole picture in the window. */
export const zoomSteps = [1, 1.5, 2, 3, 4.5, 7] as const;

export function zoomed(view: PictureView, step: 1 | -1): PictureView {
  const zoom = Math.min(Math.max(view.zoom + step, 0), zoomSteps.length - 1);
  return { ...view, zoom };
}

export function turned(view: PictureView): PictureView {
  return { ...view, turns: (view.turns + 1) % 4 };
}

/** Sizes in CSS pixels. */
export interface PictureLayout {
  /** The room the picture takes as it is turned: what can be scrolled. */
  room: PictureSize;
  /** The picture itself before it is turned about its middle. */
  picture: PictureSize;
  degrees: number;
}

/** Never larger than it is unless somebody zooms; a turned picture fits into the window, too. */
export function pictureLayout(
  natural: PictureSize,
  window: PictureSize,
  { zoom, turns }: PictureView,
): PictureLayout {
  const lies = turns % 2 === 1;
  const across = lies ? natural.height : natural.width;
  const down = lies ? natural.width : natural.height;
  const fitting = Math.min(1, window.width / across, window.height / down);
  const scale = fitting * (zoomSteps[zoom] ?? 1);
  return {
    room: { width: across * scale, height: down * scale },
    picture: { width: natural.width * scale, height: natural.height * scale },
    degrees: turns * 90,
  };
}
