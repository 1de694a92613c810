import { BadFileError } from './bad-file-error.ts';

/** What begins with these bytes is no text file, whatever its name says. */
const signatures: readonly { bytes: readonly number[]; message: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    message: '这个文件其实是 Excel 表格（xlsx）或压缩包，不是 CSV。',
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], message: '这个文件其实是旧式 Excel 表格（xls），不是 CSV。' },
  { bytes: [0x25, 0x50, 0x44, 0x46], message: '这个文件其实是 PDF，不是 CSV。' },
  { bytes: [0xff, 0xfe], message: '这个文件是 UTF-16（“Unicode 文本”）编码，不是 UTF-8。' },
  { bytes: [0xfe, 0xff], message: '这个文件是 UTF-16（“Unicode 文本”）编码，不是 UTF-8。' },
];

const remedy = '请在收银系统中另存为 UTF-8 的 CSV 文件，再导入。';

/** The text of a UTF-8 file, without its byte order mark. Throws BadFileError. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes.byteLength === 0) throw new BadFileError('文件是空的，请重新导出后再导入。');
  const signature = signatures.find((each) => each.bytes.every((byte, at) => bytes[at] === byte));
  if (signature) throw new BadFileError(signature.message + remedy);
  if (bytes.includes(0)) throw new BadFileError(`这个文件不是文本文件，或者已经损坏。${remedy}`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw notUtf8(bytes);
  }
}

function notUtf8(bytes: Uint8Array): BadFileError {
  const title = '订单号';
  const begin = new TextDecoder('gb18030').decode(bytes.subarray(0, 4096));
  if (begin.includes(title)) {
    return new BadFileError(
      '这个文件是 GB18030（GBK）编码，下一版才能导入。请在收银系统中另存为 UTF-8 的 CSV 文件，再导入。',
    );
  }
  const lenient = new TextDecoder('utf-8').decode(bytes);
  const before = lenient.slice(0, lenient.indexOf('\ufffd'));
  const line = before.split(/\r\n|\n|\r/).length;
  return new BadFileError(`这个文件不是 UTF-8 编码，或者已经损坏。${remedy}`, [
    `第 ${line} 行附近有不能识别的字符。`,
  ]);
}
