/** Bytes of one attachment: 20 MB, like an order file. */
export const mostAttachmentBytes = 20_000_000;
/** Attachments of one case, order or customer; removed ones do not count. */
export const mostAttachments = 50;
/** Files taken in one go: more are put in afterwards. */
export const mostAtOnce = 20;

/** Bytes of a small picture, a JPEG. */
export const mostThumbnailBytes = 64 * 1024;
/** Pixels along its longer side, at most; the page makes them smaller. */
export const mostThumbnailSide = 512;

/** Pixels of a picture: what the largest phones take. More would fill the memory of the page. */
export const mostPixels = 120_000_000;
