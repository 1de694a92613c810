import { readFileSync } from 'node:fs';

import { parse } from 'csv-parse/sync';
import { z } from 'zod';

const row = z.object({ 客户姓名: z.string(), 手机号: z.string(), 送货地址: z.string() });

/** Every name, phone and address of an order file in UTF-8, each once. */
export function personalWords(orderFile: string): string[] {
  const rows = z
    .array(row)
    .parse(parse(readFileSync(orderFile), { columns: true, bom: true, trim: true }));
  const words = rows.flatMap((each) => [each.客户姓名, each.手机号, each.送货地址]);
  return [...new Set(words)].filter((word) => word !== '');
}
