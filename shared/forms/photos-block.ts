import { checkJpeg } from '../attachments/jpeg.ts';
import type { PictureSize } from '../attachments/file-parts.ts';
import type { PaperPhoto } from '../procedures/case-paper.ts';
import type { FormBlock } from './blocks.ts';
import { printedTime } from './printed-time.ts';

/** The appendix with the photos of a case; nothing when there are none. */
export function photosBlock(photos: readonly PaperPhoto[], timeZone: string): FormBlock[] {
  const sound = photos.flatMap((photo) => {
    const size = sizeOf(photo.bytes);
    return size === null ? [] : [{ photo, size }];
  });
  if (sound.length === 0) return [];
  return [
    {
      kind: 'photos',
      title: `照片附页（${sound.length} 张）`,
      photos: sound.map(({ photo, size }, index) => ({
        caption: `照片 ${index + 1}　${photo.title}　${printedTime(photo.addedAt, timeZone)}`,
        ...size,
        bytes: photo.bytes,
      })),
    },
  ];
}

/** Null for what is no whole JPEG: paper then goes without it. */
function sizeOf(bytes: Uint8Array): PictureSize | null {
  const check = checkJpeg(bytes);
  for (;;) {
    const step = check.next();
    if (step.done === true) return step.value.kind === 'sound' ? step.value.size : null;
  }
}
