import { formatYuan } from '../../shared/domain/money.ts';
import { orderColumns, orderColumnTitles } from '../../shared/import/columns.ts';
import type { OrderColumn } from '../../shared/import/columns.ts';

const goods = [
  ['SF-2201', '三人位布艺沙发', '2280×920×850mm', '米灰', '常规', 468_000],
  ['CH-0412', '实木餐椅', '450×520×880mm', '原木', '特卖品', 46_000],
  ['WD-2004', '四门衣柜', '2000×600×2200mm', '橡木', '定制', 558_000],
  ['LP-0077', '落地灯', 'Φ420×1650mm', '黑', '处理品', 32_990],
] as const;
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗';
const givenNames = '伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平';

/**
 * A clean order file (CSV, UTF-8) of so many rows, a multiple of three: three for each two orders.
 */
export function manyOrders(rows: number): string {
  const lines = [orderColumns.map((column) => orderColumnTitles[column]).join(',')];
  for (let order = 0; lines.length <= rows; order += 1) {
    lines.push(...orderRows(order));
  }
  return `${lines.join('\r\n')}\r\n`;
}

function orderRows(order: number): string[] {
  const picked = order % 2 === 0 ? [goodsAt(order)] : [goodsAt(order), goodsAt(order + 1)];
  const totalFen = picked.reduce((sum, [, , , , , priceFen]) => sum + priceFen, 0);
  return picked.map(([code, name, size, color, kind, priceFen]) => {
    const row: Record<OrderColumn, string> = {
      orderNumber: `XS${String(order).padStart(9, '0')}`,
      orderedAt: `2026-10-${String(1 + (order % 28)).padStart(2, '0')} 10:${String(order % 60).padStart(2, '0')}`,
      customerName: nameAt(order),
      phone: `199${String(order % 9_000).padStart(8, '0')}`,
      address: `青岛市市南区香港中路${order % 300}号`,
      consultant: '刘敏',
      code,
      name,
      size,
      color,
      kind,
      quantity: '1',
      unitPrice: yuan(priceFen),
      amount: yuan(priceFen),
      total: yuan(totalFen),
      paid: yuan(order % 5 === 0 ? 0 : totalFen),
      deliveredAt: '',
      documents: '收据',
    };
    return orderColumns.map((column) => row[column]).join(',');
  });
}

function yuan(fen: number): string {
  return formatYuan(fen).replaceAll(/[^\d.]/g, '');
}

function goodsAt(index: number) {
  const found = goods[index % goods.length];
  if (!found) throw new Error('No goods.');
  return found;
}

function nameAt(order: number): string {
  const customer = order % 9_000;
  return `${surnames[customer % 20] ?? ''}${givenNames[Math.floor(customer / 20) % 20] ?? ''}`;
}
