import type { Stage } from '../procedure.ts';
import type { ReturnStage } from './actions.ts';

interface ReturnStageRow extends Stage {
  id: ReturnStage;
}

/** CASE-2: what is asked for is taken until the case ends otherwise than closed. */
const running = { kind: 'running', holdsPieces: true } as const;
const freed = { kind: 'ended', holdsPieces: false, waitsFor: [] } as const;

export const returnStages: readonly ReturnStageRow[] = [
  {
    id: 'draft',
    title: '登记',
    rule: 'RET-13',
    waitsFor: ['storeManager'],
    kind: 'draft',
    holdsPieces: false,
  },
  {
    id: 'customerSignature',
    title: '顾客签字',
    rule: 'RET-14',
    waitsFor: ['storeManager', 'receptionist'],
    ...running,
    waitsForSignature: true,
  },
  {
    id: 'inspection',
    title: '检验确认',
    rule: 'RET-14',
    waitsFor: ['technician', 'storeManager'],
    ...running,
  },
  {
    id: 'verdict',
    title: '告知判定',
    rule: 'RET-14',
    waitsFor: ['storeManager', 'receptionist'],
    ...running,
  },
  {
    id: 'approval',
    title: '自营部审批',
    rule: 'RET-15',
    waitsFor: ['divisionHead'],
    ...running,
    waitsForSignature: true,
  },
  { id: 'filing', title: '财务备案', rule: 'RET-16', waitsFor: ['finance'], ...running },
  {
    id: 'goodsBack',
    title: '收回商品',
    rule: 'RET-17',
    waitsFor: ['serviceAgent', 'storeManager'],
    ...running,
  },
  { id: 'settlement', title: '款项结算', rule: 'RET-17', waitsFor: ['finance'], ...running },
  {
    id: 'closed',
    title: '办结',
    rule: 'RET-17',
    waitsFor: [],
    kind: 'ended',
    holdsPieces: true,
  },
  { id: 'refused', title: '不予退换', rule: 'RET-14', ...freed },
  { id: 'withdrawn', title: '收回', rule: 'CASE-3', ...freed },
  { id: 'rejected', title: '不同意', rule: 'RET-15', ...freed, mayStartAgain: true },
  { id: 'void', title: '作废', rule: 'CASE-3', ...freed },
];
