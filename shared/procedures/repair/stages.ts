import type { Stage } from '../procedure.ts';
import type { RepairStage } from './actions.ts';

interface RepairStageRow extends Stage {
  id: RepairStage;
}

/**
 * A repair holds no pieces (CASE-2): it takes nothing from the order, and the same piece may need
 * repair again, or be returned, while its case is open.
 */
const running = { kind: 'running', holdsPieces: false } as const;
const ended = { kind: 'ended', holdsPieces: false, waitsFor: [] } as const;

export const repairStages: readonly RepairStageRow[] = [
  {
    id: 'draft',
    title: '登记',
    rule: 'REP-1',
    waitsFor: ['receptionist'],
    kind: 'draft',
    holdsPieces: false,
  },
  { id: 'contact', title: '联系顾客', rule: 'REP-2', waitsFor: ['serviceAgent'], ...running },
  {
    id: 'arrival',
    title: '上门或收货',
    rule: 'REP-9',
    waitsFor: ['technician', 'serviceAgent'],
    ...running,
  },
  { id: 'diagnosis', title: '诊断', rule: 'REP-3', waitsFor: ['technician'], ...running },
  {
    id: 'signature',
    title: '店长签字',
    rule: 'REP-3',
    waitsFor: ['storeManager'],
    ...running,
    waitsForSignature: true,
  },
  { id: 'explanation', title: '说明方案', rule: 'REP-4', waitsFor: ['serviceAgent'], ...running },
  { id: 'repair', title: '维修', rule: 'REP-11', waitsFor: ['technician'], ...running },
  { id: 'goodsBack', title: '送回商品', rule: 'REP-10', waitsFor: ['serviceAgent'], ...running },
  {
    id: 'payment',
    title: '收款',
    rule: 'REP-5',
    waitsFor: ['finance', 'receptionist'],
    ...running,
  },
  { id: 'followUp', title: '满意度回访', rule: 'REP-12', waitsFor: ['serviceAgent'], ...running },
  { id: 'closing', title: '结案', rule: 'REP-8', waitsFor: ['serviceAgent'], ...running },
  { id: 'closed', title: '办结', rule: 'REP-12', ...ended },
  { id: 'declined', title: '顾客不修', rule: 'REP-4', ...ended, mayStartAgain: true },
  { id: 'withdrawn', title: '收回', rule: 'CASE-3', ...ended, mayStartAgain: true },
  { id: 'void', title: '作废', rule: 'CASE-3', ...ended },
];
