import type { FileReading } from '../files/file-reading.ts';

/** Why an order file could not be read, and what to do; nothing was changed. */
export const pickedWords: Readonly<Record<Exclude<FileReading['kind'], 'read'>, string>> = {
  tooBig: '文件超过 20 MB，没有读入，什么都没有改变。请按时间分成几个文件，再一个一个导入。',
  notAFile: '选中的不是文件，没有读入，什么都没有改变。请选择一个订单文件。',
  inUse:
    '这个文件正被别的程序使用，或者没有权限打开，没有读入，什么都没有改变。如果它在 Excel 中开着，请先关闭，再选一次。',
  gone: '这个文件找不到了，没有读入，什么都没有改变。请看看 U 盘或网络文件夹是不是还连着，然后再选一次。',
  unreadable:
    '这个文件打不开，没有读入，什么都没有改变。请把它复制到本机的文件夹，再选一次；如果还不行，请从收银系统重新导出。',
};

/** Excel leaves such a file beside one that is open: ~$订单.xlsx. */
export const lockFileWords =
  '这是 Excel 打开文件时留下的临时文件，不是订单，没有读入。请选择名称前没有 ~$ 的那个文件。';
