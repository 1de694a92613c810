import type { ActionDraft, ActionFacts } from '../../../../renderer/procedures/action-form.ts';
import { defaultServiceSettings } from '../../../../shared/domain/service-settings.ts';
import type { CaseView } from '../../../../shared/ipc/schemas/cases.ts';
import type { VisitView } from '../../../../shared/ipc/schemas/service.ts';
import type { Approver } from '../../../../shared/ipc/schemas/trust.ts';
import { decideRepair } from '../../../../shared/procedures/repair/rules.ts';
import type { RepairDecision } from '../../../../shared/procedures/repair/decision.ts';
import { repairRecordSchema } from '../../../../shared/procedures/repair/record.ts';
import type { RepairRecord } from '../../../../shared/procedures/repair/record.ts';
import { emptyRepairRequest } from '../../../../shared/procedures/repair/request.ts';
import type { RepairRequest } from '../../../../shared/procedures/repair/request.ts';
import { draft, goods, now, uuid } from '../../support/fixtures.ts';

export const manager: Approver = { id: uuid(2), name: '李明', deputyFor: null };
export const technician = { id: uuid(7), name: '马工' };
export const otherTechnician = { id: uuid(8), name: '牛工' };
export const agent = { id: uuid(4), name: '刘敏' };

/** A notice about the sofa of the order; what matters for a test is passed in. */
export function repairRequest(part: Partial<RepairRequest> = {}): RepairRequest {
  return {
    ...emptyRepairRequest(),
    goods: { from: 'order', lineId: 'sofa', pieces: 1 },
    problem: '左扶手弹簧塌陷',
    ...part,
  };
}

export function repairRecord(part: Partial<RepairRecord> = {}): RepairRecord {
  return { ...repairRecordSchema.parse({}), ...part };
}

type Diagnosis = NonNullable<RepairRecord['diagnosis']>;

export function diagnosis(part: Partial<Diagnosis> = {}): Diagnosis {
  return {
    at: now - 3_600_000,
    technician,
    finding: '弹簧断裂',
    cause: 'product',
    solution: '换弹簧',
    repairable: true,
    charges: [],
    by: technician,
    ...part,
  };
}

/** In warranty until the end of 2029-11-19, nothing found yet; as decided on `found`. */
export function decisionOn(
  found: Diagnosis | null = null,
  state: 'in' | 'out' = 'in',
): RepairDecision {
  const until = Date.parse(
    state === 'in' ? '2029-11-19T23:59:59.999+08:00' : '2026-10-01T23:59:59.999+08:00',
  );
  return decideRepair({
    warranty: {
      state,
      purchasedAt: Date.parse('2026-11-19T12:20:00+08:00'),
      until,
      group: '沙发',
      months: 36,
    },
    diagnosis: found,
    outOfWarranty: defaultServiceSettings.outOfWarranty,
  });
}

/** A submitted repair of the sofa. */
export function repairCase(part: Partial<CaseView> = {}): CaseView {
  return draft({
    procedure: 'repair',
    procedureTitle: '产品维修',
    number: 'WX-20261121-001',
    stage: 'contact',
    stageTitle: '联系顾客',
    request: repairRequest(),
    record: repairRecord(),
    decision: decisionOn(),
    goods,
    ...part,
  });
}

export function visit(part: Partial<VisitView> = {}): VisitView {
  return {
    id: uuid(500),
    caseId: uuid(300),
    number: 'WX-20261121-001',
    kind: 'inspect',
    technician,
    from: Date.parse('2026-11-22T10:00:00+08:00'),
    to: Date.parse('2026-11-22T11:00:00+08:00'),
    state: 'planned',
    note: '',
    customerName: '王伟',
    phone: '199····5678',
    address: '',
    goods: '三人位布艺沙发',
    ...part,
  };
}

/** What a form of the repair may look at. */
export function facts(part: Partial<ActionFacts> = {}): ActionFacts {
  return {
    view: repairCase(),
    now,
    rule: 'REP-2',
    approval: 'none',
    approvers: [manager],
    request: repairRequest(),
    technicians: [technician, otherTechnician],
    inspectors: [],
    personId: agent.id,
    ...part,
  };
}

export const tomorrowAtTen: ActionDraft = {
  'visit.day': '11-22',
  'visit.from': '10',
  'visit.to': '11:30',
  'visit.technicianId': technician.id,
};
