import { capitals } from '../domain/capitals.ts';
import { formatFen, formatYuan } from '../domain/money.ts';
import type { AmountBlock, FieldsBlock, SignaturesBlock, TableBlock } from '../forms/blocks.ts';
import {
  amountBlock,
  field,
  fillColumn,
  fitColumn,
  signatureBox,
  textBlock,
} from '../forms/builders.ts';
import type { FormDocument } from '../forms/document.ts';
import { printedTime } from '../forms/printed-time.ts';
import type { PacketPage, PacketPeriod, PacketRow, PacketSums } from '../ipc/schemas/finance.ts';
import { coverRow, shaLine } from './cover-row.ts';

/** What 财务备案清单 says of a packet. Times are UTC ms, amounts fen. */
export interface PacketCover {
  store: { name: string; branch: string };
  timeZone: string;
  /** Of the packet, counted from 1. */
  number: number;
  period: PacketPeriod;
  handedOverAt: number;
  handedOverBy: string;
  /** In the order of the packet; a row's place counts from 1. */
  rows: readonly PacketRow[];
  sums: PacketSums;
  byKind: PacketPage['byKind'];
  /** Of how many rows are corrections. */
  corrections: number;
  /** Head of the history chain. */
  head: string;
}

/** 财务备案清单: opens the bundle of a packet and lists all of its forms (CAN-13, RET-16). */
export function coverSheet(packet: PacketCover): FormDocument {
  return {
    title: '财务备案清单',
    number: coverNumber(packet),
    store: packet.store,
    paper: 'a4Portrait',
    copies: ['finance'],
    print: {
      at: packet.handedOverAt,
      timeZone: packet.timeZone,
      by: packet.handedOverBy,
      number: 1,
    },
    mark: null,
    blocks: [
      facts(packet),
      register(packet),
      { kind: 'heading', text: sumsTitle(packet) },
      sumsByKind(packet),
      refunds(packet),
      textBlock('历史记录链', chain(packet)),
      signatures(),
    ],
    footnote:
      '每张单据的 SHA-256 用于核对电子文件是否与移交时一致。更正的单据以本清单为准，替代以前移交的同号单据。',
  };
}

/** 20261101-20261130-3: a register goes by its period (forms.md), and a period can have several packets. */
function coverNumber({ period, number }: PacketCover): string {
  const day = (text: string) => text.replaceAll('-', '');
  return `${day(period.from)}-${day(period.until)}-${String(number)}`;
}

function facts(packet: PacketCover): FieldsBlock {
  const { period, number, rows, corrections } = packet;
  const days = period.from === period.until ? period.from : `${period.from} 至 ${period.until}`;
  const count = `${rows.length} 份`;
  return {
    kind: 'fields',
    rows: [
      [field('备案期间', days, 6), field('编号', `第 ${number} 号`, 3), field('单据', count, 3)],
      [
        field('移交时间', printedTime(packet.handedOverAt, packet.timeZone), 6),
        field('移交人', packet.handedOverBy, 3),
        field('其中更正', `${corrections} 份`, 3),
      ],
    ],
  };
}

function register({ rows, timeZone }: PacketCover): TableBlock {
  return {
    kind: 'table',
    columns: [
      fitColumn('序', 'right'),
      fitColumn('单号\n业务　状态'),
      fillColumn('顾客\n销售订单', 5),
      fitColumn('金额\n费用', 'right'),
      fitColumn('退款\n应补', 'right'),
      fillColumn('收付方式\n日期', 4),
      fitColumn('审批人\n审批时间'),
    ],
    rows: rows.map((row, index) => coverRow(row, index + 1, timeZone)),
    below: rows.map(shaLine),
    blankRows: 0,
    total: null,
    small: true,
  };
}

/** The amounts of a correction were counted when its form was handed over first. */
function sumsTitle({ corrections }: PacketCover): string {
  return corrections === 0 ? '合计' : '合计（更正的单据只计份数，金额已在以前移交时计入）';
}

function sumsByKind({ byKind, sums }: PacketCover): TableBlock {
  return {
    kind: 'table',
    columns: [
      fillColumn('业务'),
      fitColumn('份数', 'right'),
      fitColumn('金额（元）', 'right'),
      fitColumn('费用（元）', 'right'),
      fitColumn('退款（元）', 'right'),
      fitColumn('应补（元）', 'right'),
    ],
    rows: byKind.map((kind) => [kind.kindTitle, ...sumTexts(kind)]),
    blankRows: 0,
    total: { label: '合计', values: sumTexts(sums) },
  };
}

function sumTexts({ forms, amountFen, feeFen, refundFen, dueFen }: PacketSums): string[] {
  return [String(forms), ...[amountFen, feeFen, refundFen, dueFen].map(formatFen)];
}

function refunds({ sums }: PacketCover): AmountBlock {
  const { refundFen, feeFen, dueFen } = sums;
  const note = `费用合计 ${formatYuan(feeFen)}（${capitals(feeFen)}）；应补合计 ${formatYuan(dueFen)}（${capitals(dueFen)}）。`;
  return amountBlock('退款合计', formatYuan(refundFen), capitals(refundFen), note);
}

function chain({ head }: PacketCover): string {
  return `移交时的链头（SHA-256）：${head}`;
}

function signatures(): SignaturesBlock {
  return {
    kind: 'signatures',
    boxes: [
      signatureBox('店长（移交）', { statement: '所列单据齐全，与原件一致' }),
      signatureBox('财务（接收）', { statement: '已收到所列单据' }),
    ],
  };
}
