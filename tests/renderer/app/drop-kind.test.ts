import { expect, test } from 'vitest';

import { dropKind } from '../../../renderer/app/import/drop-kind.ts';
import { foreignFiles, latin1, wholeFiles } from '../../support/attachment-files.ts';

test.each([
  ['沙发.jpg', wholeFiles.jpeg, 'attachment'],
  ['没有后缀', wholeFiles.png, 'attachment'],
  ['合同.pdf', wholeFiles.pdf, 'attachment'],
  ['IMG_1.HEIC', foreignFiles.heic, 'attachment'],
  ['动图', foreignFiles.gif, 'attachment'],
  ['照片.jpg', foreignFiles.webPage, 'attachment'],
  ['订单.xlsx', foreignFiles.document, 'orderFile'],
  ['订单.xls', foreignFiles.office, 'orderFile'],
  ['订单.xls', foreignFiles.webPage, 'orderFile'],
  ['流水.csv', latin1('XS20261121001,1'), 'orderFile'],
  ['空的.csv', new Uint8Array(), 'orderFile'],
  ['其实是照片.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'orderFile'],
  ['装修.mp4', foreignFiles.film, 'foreign'],
  ['setup.exe', foreignFiles.program, 'foreign'],
] as const)('%s dropped on the window: %#', async (name, bytes, kind) => {
  expect(await dropKind(name, bytes)).toBe(kind);
});
