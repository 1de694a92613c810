import { BadFileError } from '../bad-file-error.ts';

export function damagedWorkbook(): BadFileError {
  return new BadFileError(
    '这个 Excel 文件不完整或者已经损坏（可能没有下载完，或者收银系统还没有写完），没有导入任何内容。请重新导出；或者用 Excel 打开它，另存为新的 .xlsx 文件，再导入。',
  );
}

export function protectedWorkbook(): BadFileError {
  return new BadFileError(
    '这个 Excel 文件设了打开密码，没有导入任何内容。请用 Excel 打开它，去掉密码（文件 → 信息 → 保护工作簿 → 用密码进行加密，清空密码），保存后再导入。',
  );
}

export function oversizedWorkbook(): BadFileError {
  return new BadFileError(
    '这个 Excel 文件展开后大得不正常，为了这台电脑的安全没有打开它，也没有导入任何内容。请从收银系统重新导出，或者分成几个文件再导入。',
  );
}
