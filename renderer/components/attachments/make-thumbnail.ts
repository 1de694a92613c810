import type { PictureSize } from '../../../shared/attachments/file-parts.ts';
import { mostThumbnailBytes } from '../../../shared/attachments/limits.ts';
import type { AttachmentType } from '../../../shared/ipc/schemas/trust.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { jpegQualities, thumbnailSize } from './thumbnail-size.ts';

/**
 * A small picture of a photo or of the first page of a PDF, drawn anew: turned as the camera was
 * held, and without what the camera wrote into the file. Rejects when the file cannot be shown.
 */
export async function makeThumbnail(
  content: Blob,
  type: AttachmentType,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const canvas = await (type === 'pdf' ? drawFirstPage(content) : drawPicture(content));
  for (const quality of jpegQualities) {
    const drawn = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (drawn.size <= mostThumbnailBytes) return new Uint8Array(await drawn.arrayBuffer());
  }
  return null;
}

async function drawPicture(content: Blob): Promise<OffscreenCanvas> {
  const picture = await createImageBitmap(content, { imageOrientation: 'from-image' });
  try {
    const { canvas, context } = whiteCanvas(thumbnailSize(picture));
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    return canvas;
  } finally {
    picture.close();
  }
}

async function drawFirstPage(content: Blob): Promise<OffscreenCanvas> {
  const file = await openPdf(new Uint8Array(await content.arrayBuffer()));
  try {
    const page = await file.getPage(1);
    const whole = page.getViewport({ scale: 1 });
    const size = thumbnailSize(whole);
    const viewport = page.getViewport({ scale: size.width / whole.width });
    const element = document.createElement('canvas');
    element.width = size.width;
    element.height = size.height;
    const drawing = element.getContext('2d');
    if (drawing === null) throw new Error('No canvas to draw a page on.');
    await page.render({ canvasContext: drawing, viewport }).promise;
    const { canvas, context } = whiteCanvas(size);
    context.drawImage(element, 0, 0);
    return canvas;
  } finally {
    await file.destroy();
  }
}

/** A JPEG has no transparent places. */
function whiteCanvas({ width, height }: PictureSize) {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas to draw a thumbnail on.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}
