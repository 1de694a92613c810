import { defaultRuleSettings } from '../../../../../shared/domain/rule-settings.ts';
import { defaultServiceSettings } from '../../../../../shared/domain/service-settings.ts';
import type { CasePaper } from '../../../../../shared/procedures/case-paper.ts';
import { moneyStateOf } from '../../../../../shared/procedures/money-state.ts';
import type { RepairDecision } from '../../../../../shared/procedures/repair/decision.ts';
import { emptyRepairRecord } from '../../../../../shared/procedures/repair/record.ts';
import type { RepairPart, RepairRecord } from '../../../../../shared/procedures/repair/record.ts';
import { emptyRepairRequest } from '../../../../../shared/procedures/repair/request.ts';
import type { RepairRequest } from '../../../../../shared/procedures/repair/request.ts';
import { wholeFiles } from '../../../../support/attachment-files.ts';
import { printedAt } from './papers.ts';

const at = (day: number, hour = 10) =>
  Date.parse('2026-11-01T00:00:00+08:00') + ((day - 1) * 24 + hour) * 3_600_000;
const agent = { id: '3f8f2f2e-52bb-4f0f-9d43-000000000001', name: '刘洋' };
const technician = { id: '3f8f2f2e-52bb-4f0f-9d43-000000000002', name: '马师傅' };

export const longText =
  '左侧扶手下沉约三厘米，坐下时能听到木框断裂的响声；靠背第二道缝线脱开，海绵外露，孩子坐过以后更明显。'.repeat(
    6,
  );

const request: RepairRequest = {
  ...emptyRepairRequest(),
  goods: { from: 'order', lineId: 'sofa', pieces: 1 },
  problem: '左侧扶手下沉，坐下有响声。',
  history: '搬家以后两个月开始，越来越明显。',
  place: 'takeBack',
  wishes: '周末上午在家，有电梯。',
};

export const open: RepairDecision = {
  verdict: 'open',
  rule: 'REP-5',
  cause: null,
  warranty: {
    state: 'in',
    purchasedAt: Date.parse('2025-05-01T11:00:00+08:00'),
    until: Date.parse('2028-05-01T23:59:59.999+08:00'),
    group: '沙发',
    months: 36,
  },
  charges: [],
  chargeFen: 0,
};

export const charged: RepairDecision = {
  ...open,
  verdict: 'charged',
  cause: 'misuse',
  charges: [
    { code: 'trip', title: '上门费', kind: 'trip', unit: '次', priceFen: 5_000, quantity: 1 },
    {
      code: 'labour',
      title: '维修人工',
      kind: 'labour',
      unit: '小时',
      priceFen: 8_000,
      quantity: 3,
    },
    { code: 'leg', title: '家具脚', kind: 'part', unit: '只', priceFen: 4_000, quantity: 4 },
  ].map((charge) => ({
    ...charge,
    amountFen: charge.priceFen * charge.quantity,
    charged: true,
  })) as RepairDecision['charges'],
  chargeFen: 45_000,
};

export function parts(count: number): RepairPart[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `3f8f2f2e-52bb-4f0f-9d43-${String(index).padStart(12, '0')}`,
    name:
      index % 3 === 0
        ? '左侧扶手实木框架（含连接件与海绵，意式极简系列专用）'
        : `配件 ${index + 1}`,
    quantity: index + 1,
    neededBy: at(20 + index),
    orderedAt: index < 8 ? at(15) : null,
    arrivedAt: index < 5 ? at(19) : null,
    note: index % 4 === 0 ? '厂家补货，随车带回旧件' : '',
  }));
}

/** Everything written down that a repair can write down. */
export const whole: RepairRecord = {
  ...emptyRepairRecord(),
  contacts: [{ at: at(12), channel: 'phone', reached: true, outcome: '约好周六取回', by: agent }],
  received: { at: at(14), condition: '扶手下沉，面料完好', promisedAt: null, by: agent },
  diagnosis: {
    at: at(15),
    technician,
    finding: '左侧扶手木框断裂，海绵塌陷。',
    cause: 'misuse',
    solution: '更换木框和海绵，重新缝合。',
    repairable: true,
    charges: charged.charges,
    by: agent,
  },
  explanation: {
    at: at(16),
    channel: 'phone',
    words: '收费 450 元，顾客同意。',
    agrees: true,
    by: agent,
  },
  parts: parts(3),
  work: {
    doneAt: at(19),
    technician,
    fault: '左侧扶手木框断裂。',
    done: '更换木框和海绵，重新缝合，试坐无响声。',
    minutes: 190,
    partsUsed: '木框一副，海绵一块，家具脚四只',
    by: agent,
  },
  goodsBack: { at: at(20), receiver: '王伟', condition: '完好', by: agent },
  satisfaction: {
    at: at(21),
    channel: 'phone',
    ratings: { repair: 5, manner: 4, punctuality: 3, overall: 4 },
    solved: true,
    words: '修得很好，就是等配件时间长了点。',
    measures: '向厂家反映供货周期。',
    by: agent,
  },
};

export function repairPaper(changes: Partial<CasePaper> = {}): CasePaper {
  return {
    store: { name: '某某家居', branch: '香港中路店' },
    print: { at: printedAt, timeZone: 'Asia/Shanghai', by: '陈静', number: 1 },
    number: 'BJ01-WX-20261121-003',
    order: { number: 'XS20250501004', orderedAt: Date.parse('2025-05-01T11:00:00+08:00') },
    customer: {
      name: '王伟',
      phone: '19912345678',
      address: '青岛市市南区香港中路 12 号 3 单元 1601',
    },
    goods: [
      {
        id: 'sofa',
        code: 'SF-2201',
        name: '三人位布艺沙发',
        size: '2280×920×850mm',
        color: '米灰',
        kind: 'regular',
        quantity: 1,
        unitPriceFen: 468_000,
        amountFen: 468_000,
        deliveredAt: Date.parse('2025-05-11T11:00:00+08:00'),
      },
    ],
    requestedAt: at(11),
    settings: defaultRuleSettings,
    service: defaultServiceSettings,
    request,
    record: emptyRepairRecord(),
    decision: open,
    photos: [],
    money: moneyStateOf({ refundFen: 0, dueFen: 0 }, null, 0),
    settlements: [],
    approval: null,
    steps: [],
    ...changes,
  };
}

export const diagnosed = (changes: Partial<CasePaper> = {}): CasePaper =>
  repairPaper({ record: whole, decision: charged, ...changes });

export const signed: CasePaper['approval'] = {
  by: 'paper',
  approverId: agent.id,
  approverName: '李强',
  signedAt: at(16),
  recordedAt: at(16),
  recordedByName: '陈静',
  deputyFor: { id: technician.id, name: '王建国' },
};

export const withLongTexts = (): CasePaper =>
  diagnosed({
    approval: signed,
    request: { ...request, problem: longText, history: longText, wishes: longText },
    record: {
      ...whole,
      parts: parts(12),
      diagnosis: whole.diagnosis && { ...whole.diagnosis, finding: longText, solution: longText },
      work: whole.work && { ...whole.work, fault: longText, done: longText, partsUsed: longText },
      satisfaction: whole.satisfaction && {
        ...whole.satisfaction,
        words: longText,
        measures: longText,
      },
    },
  });

export const withoutOrder = (): CasePaper =>
  repairPaper({
    order: null,
    goods: [],
    request: {
      ...request,
      goods: {
        from: 'other',
        name: '老式实木书柜',
        code: '',
        size: '两米高',
        colour: '胡桃木',
        kind: null,
        pieces: 1,
        purchasedOn: null,
        proof: '',
      },
      place: 'bringIn',
    },
    decision: {
      ...open,
      warranty: { state: 'unknown', purchasedAt: null, until: null, group: null, months: 12 },
    },
  });

export const photos = (count: number): CasePaper['photos'] =>
  Array.from({ length: count }, (_, index) => ({
    title: index === 0 ? '扶手下沉的地方，从正面拍，旁边放了卷尺'.repeat(2) : `照片 ${index + 1}`,
    addedAt: at(11, 11),
    bytes: wholeFiles.jpeg,
  }));
