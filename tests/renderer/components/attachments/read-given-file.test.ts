import { beforeEach, expect, test, vi } from 'vitest';

import { makeThumbnail } from '../../../../renderer/components/attachments/make-thumbnail.ts';
import { readGivenFile } from '../../../../renderer/components/attachments/read-given-file.ts';
import { mostAttachmentBytes } from '../../../../shared/attachments/limits.ts';
import { contradictionWords, refusalWords } from '../../../../shared/attachments/refusal-words.ts';
import { text } from '../../../../shared/text/text.ts';
import { foreignFiles, thumbnailBytes, wholeFiles } from '../../../support/attachment-files.ts';

// Drawing needs a browser; the real one is looked at in tests/e2e/attachments.spec.ts.
vi.mock('../../../../renderer/components/attachments/make-thumbnail.ts', () => ({
  makeThumbnail: vi.fn(),
}));

beforeEach(() => {
  vi.mocked(makeThumbnail).mockResolvedValue(thumbnailBytes());
});

const read = (bytes: Uint8Array<ArrayBuffer>, name: string | null = '文件') =>
  readGivenFile({ name, content: new Blob([bytes]) });

test('a photo is ready with its thumbnail', async () => {
  expect(await read(wholeFiles.jpeg, '沙发.jpg')).toEqual({
    kind: 'ready',
    file: { type: 'jpeg', thumbnail: thumbnailBytes() },
  });
});

test('a web page called .jpg is refused for what it is', async () => {
  expect(await read(foreignFiles.webPage, '照片.jpg')).toEqual({
    kind: 'refused',
    message: refusalWords.webPage,
  });
});

test('a PDF called .jpg is refused as pretending', async () => {
  expect(await read(wholeFiles.pdf, '照片.jpg')).toEqual({
    kind: 'refused',
    message: contradictionWords,
  });
});

test('a file of more than 20 MB is refused before it is read', async () => {
  const content = new Blob([new Uint8Array(mostAttachmentBytes + 1)]);
  const arrayBuffer = vi.spyOn(content, 'arrayBuffer');
  expect(await readGivenFile({ name: '大.jpg', content })).toEqual({
    kind: 'refused',
    message: refusalWords.tooBig,
  });
  expect(arrayBuffer).not.toHaveBeenCalled();
});

test('a file that cannot be shown, such as a locked PDF, is refused', async () => {
  vi.mocked(makeThumbnail).mockRejectedValue(new Error('password'));
  expect(await read(wholeFiles.pdf)).toEqual({
    kind: 'refused',
    message: text.attachments.cannotShow,
  });
});
