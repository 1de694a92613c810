import { describe, expect, test } from 'vitest';

import { writeCsv } from '../../../../main/backend/sheets/csv/write-csv.ts';
import { writeSheet } from '../../../../main/backend/sheets/write-sheet.ts';
import { registerColumns, registerSheet } from '../../../../shared/finance/register-columns.ts';
import type { PacketRow } from '../../../../shared/ipc/schemas/finance.ts';
import { convertedByLibreOffice, fodsRows } from '../sheets/support/libre-office.ts';
import { packetRow, timeZone } from './support/packet.ts';

const minutes = 60_000;
const titles = registerColumns.map(({ title }) => title);

function cellsOf(row: PacketRow): Record<string, unknown> {
  const { rows } = registerSheet([packetRow(), row], timeZone);
  return Object.fromEntries(titles.map((title, at) => [title, rows[1]?.[at]]));
}

describe('a row of the register', () => {
  test('says everything that 财务备案清单 says of a form', () => {
    const sha256 = 'a1'.repeat(32);
    expect(cellsOf(packetRow({ sha256 }))).toEqual({
      序号: 2,
      类别: '新增',
      单据编号: 'QX-20261121-001',
      业务: '取消订单',
      单据: '取消订单申请单',
      现在环节: '办结',
      顾客: '王* 138····1234',
      订单号: 'XS20261119004',
      金额: 560_000,
      费用: 56_000,
      退款: 504_000,
      应补: 0,
      收付: '退款',
      收付方式: '现金、微信',
      收付日期: Date.parse('2026-11-21T16:30:00+08:00'),
      已收付: 504_000,
      审批人: '李明（代 王建国）',
      审批时间: Date.parse('2026-11-21T14:40:00+08:00'),
      备案时间: Date.parse('2026-11-21T15:00:00+08:00'),
      特批: null,
      打印次数: 1,
      文件: '单据/0002-QX-20261121-001-取消订单申请单.pdf',
      'SHA-256': sha256,
    });
  });

  test('leaves empty what has not happened', () => {
    const { 收付, 收付方式, 收付日期, 已收付, 审批时间 } = cellsOf(
      packetRow({ payment: null, approvedAt: null }),
    );
    expect([收付, 收付方式, 收付日期, 已收付, 审批时间]).toEqual([null, null, null, null, null]);
  });

  test('names a correction and an exception', () => {
    const { 类别, 特批 } = cellsOf(packetRow({ entry: 'correction', exception: true }));
    expect([类别, 特批]).toEqual(['更正', '特批']);
  });

  test('names a file that Windows can write, whatever the number and the title', () => {
    const { 文件 } = cellsOf(packetRow({ number: 'A/B:1', formTitle: '退货、换货"申请"单?' }));
    expect(文件).toBe('单据/0002-A_B_1-退货、换货_申请_单_.pdf');
  });
});

describe('the register in LibreOffice', () => {
  const tricky = packetRow({
    orderNumber: '=1+1',
    customer: '+86 138····1234',
    approver: '@SUM(1)',
    kindTitle: '-5',
    stageTitle: '2026-11-20',
    number: '00123',
  });
  const sheet = registerSheet([tricky], timeZone);
  const valueIn = (cells: { type: string | null; value: string }[], title: string) => {
    const { type, value } = cells[titles.indexOf(title)] ?? {};
    return `${type ?? ''} ${value ?? ''}`;
  };

  test(
    'has amounts as numbers, dates as dates and texts as texts',
    () => {
      const fods = convertedByLibreOffice(writeSheet(sheet), 'xlsx', 'fods');
      const [, cells = []] = fodsRows(fods, 2, titles.length);
      const shown = ['序号', '业务', '现在环节', '单据编号', '订单号', '顾客', '审批人'];
      const numbers = [
        '金额',
        '费用',
        '退款',
        '应补',
        '已收付',
        '收付日期',
        '审批时间',
        '备案时间',
      ];
      expect([...shown, ...numbers].map((title) => valueIn(cells, title))).toEqual([
        'float 1',
        'string -5',
        'string 2026-11-20',
        'string 00123',
        'string =1+1',
        'string +86 138····1234',
        'string @SUM(1)',
        'float 5600',
        'float 560',
        'float 5040',
        'float 0',
        'float 5040',
        'date 2026-11-21',
        'date 2026-11-21T14:40:00',
        'date 2026-11-21T15:00:00',
      ]);
      expect(cells.filter(({ formula }) => formula)).toEqual([]);
    },
    10 * minutes,
  );

  test(
    'as CSV has amounts as numbers and no formula either',
    () => {
      const fods = convertedByLibreOffice(writeCsv(sheet), 'csv', 'fods');
      const [, cells = []] = fodsRows(fods, 2, titles.length);
      expect(['金额', '退款', '订单号'].map((title) => valueIn(cells, title))).toEqual([
        'float 5600',
        'float 5040',
        "string '=1+1",
      ]);
      expect(cells.filter(({ formula }) => formula)).toEqual([]);
    },
    10 * minutes,
  );
});
