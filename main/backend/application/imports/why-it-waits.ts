import type { OrderFileReading } from '../../../../shared/import/reading.ts';

/**
 * Why a file of the watched folder is not imported by itself, for the person; null when it is clean
 * (docs/decisions/watched-folder.md).
 */
export function whyItWaits(reading: OrderFileReading): string | null {
  if (reading.kind === 'noTable') return reading.message;
  if (reading.kind === 'columns') {
    return `有 ${reading.missing.length} 列没有认出来，请打开文件指出是哪一列。`;
  }
  const open = reading.problems.filter(({ mended }) => !mended).length;
  const reasons = [
    ...(open > 0 ? [`${open} 处问题`] : []),
    ...(reading.unknownKinds.length > 0
      ? [`${reading.unknownKinds.length} 个类别的写法不认识`]
      : []),
    ...(reading.heldBack.length > 0 ? [`${reading.heldBack.length} 个订单不能导入`] : []),
  ];
  return reasons.length === 0 ? null : `${reasons.join('，')}。请打开文件查看。`;
}

/** The same for orders that a file may not change by itself (CASE-1). */
export function whyOrdersWait(waiting: number): string | null {
  return waiting === 0 ? null : `${waiting} 个订单和文件不一样，需要有人看过再改。请打开文件查看。`;
}
