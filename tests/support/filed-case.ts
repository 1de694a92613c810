import { randomUUID } from 'node:crypto';

import { insertCase, updateCase } from '../../main/backend/database/repositories/cases.ts';
import { insertFilings } from '../../main/backend/database/repositories/filings.ts';
import { insertPrint } from '../../main/backend/database/repositories/prints.ts';
import { insertSettlement } from '../../main/backend/database/repositories/settlements.ts';
import type { Cases, Executor, Settlements } from '../../main/backend/database/schema.ts';
import { renderForm } from '../../main/backend/pdf/render-form.ts';
import type { GoodsKind } from '../../shared/domain/goods-kind.ts';
import { isoInZone } from '../../shared/domain/time-zone.ts';
import { defaultStoreSettings } from '../../shared/domain/rule-settings.ts';
import { defaultServiceSettings } from '../../shared/domain/service-settings.ts';
import type { ApprovalRecord } from '../../shared/procedures/approval.ts';
import { emptyCancellationRequest } from '../../shared/procedures/cancellation/request.ts';
import type { AgreedAmount } from '../../shared/procedures/money-state.ts';
import { cancellationForm } from '../../shared/procedures/cancellation/form.ts';
import { paper } from '../main/backend/pdf/support/papers.ts';
import { placeOrder } from './placed-order.ts';
import type { TestBackend } from './test-backend.ts';
import { openingHour, programFonts } from './test-backend.ts';

/** What matters of a case that went to finance; the rest is as a cancellation leaves it. */
export interface CaseToFile {
  number?: string;
  customerName?: string;
  phone?: string;
  /** UTC ms. */
  filedAt?: number;
  /** None for a case that is not filed. */
  forms?: string[];
  /** Columns of the case. */
  row?: Partial<Cases>;
  exceptionReason?: string;
  /** Decided on, in fen. */
  worthFen?: number;
  /** By which rule. */
  rule?: string;
  /** What it is about; ordinary goods unless said otherwise. */
  kind?: GoodsKind;
  approval?: Partial<ApprovalRecord> | null;
  agreed?: Pick<AgreedAmount, 'amountFen' | 'reason'>;
}

let filed = 0;

/**
 * A cancellation in the tables as it stands when its forms have gone to finance: approved, printed
 * as a real PDF, filed. The steps themselves have tests of their own.
 */
export async function fileCase(backend: TestBackend, given: CaseToFile = {}): Promise<string> {
  filed += 1;
  const id = randomUUID();
  const number = given.number ?? `QX-20261121-${String(filed).padStart(3, '0')}`;
  const order = await placeOrder(backend, {
    orderNumber: `XS2026111900${filed}`,
    customerName: given.customerName ?? '王伟',
    lines: [{ kind: given.kind ?? 'regular' }],
    ...(given.phone === undefined ? {} : { phone: given.phone }),
  });
  const {
    filedAt = openingHour,
    worthFen = 468_000,
    rule = 'CAN-4',
    forms = ['application'],
  } = given;
  const { people } = backend;
  const approval = given.approval === null ? null : approvalBy(backend, given.approval);
  const agreed: AgreedAmount | null =
    given.agreed && approval ? { ...given.agreed, approval } : null;
  const lines = [{ id: order.lineIds[0] ?? '', ...decidedLine(worthFen, rule) }];
  const row: Parameters<typeof insertCase>[1] = {
    id,
    procedure: 'cancellation',
    number,
    order_id: order.orderId,
    customer_id: order.customerId,
    stage: 'customerNotice',
    open: 1,
    revision: 5,
    exception: 0,
    opened_at: openingHour,
    opened_by: people.receptionist.id,
    requested_at: openingHour,
    backdating_reason: null,
    submitted_at: openingHour,
    signed_at: openingHour,
    approved_at: openingHour,
    ended_at: null,
    request: JSON.stringify({
      ...emptyCancellationRequest(),
      lines: [{ id: order.lineIds[0], quantity: 1 }],
      exceptionReason: given.exceptionReason ?? '',
    }),
    record: '{}',
    frozen: JSON.stringify(basisOf(order.content, order.lineIds)),
    rule_version: 'CAN 1',
    decision: JSON.stringify({ lines, feeFen: 46_800, refundFen: 421_200, dueFen: 0 }),
    approval: approval && JSON.stringify(approval),
    agreed: agreed && JSON.stringify(agreed),
    data_version: 1,
    fee_fen: 46_800,
    refund_fen: 421_200,
    due_fen: 0,
    credit_fen: 0,
    exchange_order_id: null,
    predecessor_id: null,
    ...given.row,
  };
  await backend.database().unit(async (executor) => {
    await insertCase(executor, row);
    await insertFilings(
      executor,
      forms.map((form) => ({
        case_id: id,
        form,
        filed_at: filedAt,
        filed_by: people.finance.id,
      })),
    );
  });
  for (const form of forms) await print(backend, id, { form, number });
  return id;
}

/** Something is done with a case. */
export async function moveCase(
  backend: TestBackend,
  caseId: string,
  changes: Partial<Omit<Cases, 'id' | 'next_due_at'>>,
): Promise<void> {
  await backend.database().unit(async (executor) => {
    await updateCase(executor, caseId, {
      ...changes,
      revision: await revisionAfter(executor, caseId),
    });
  });
}

/** A payment of a case, in cash unless said otherwise. */
export async function payCase(
  backend: TestBackend,
  caseId: string,
  payment: Partial<Settlements> = {},
): Promise<void> {
  await backend.database().unit(async (executor) => {
    await insertSettlement(executor, {
      id: randomUUID(),
      case_id: caseId,
      position: 1,
      kind: 'refund',
      amount_fen: 421_200,
      method: 'cash',
      reference: '',
      settled_at: openingHour,
      payee: '王伟',
      relation: 'self',
      recorded_at: openingHour,
      recorded_by: backend.people.finance.id,
      ...payment,
    });
    await updateCase(executor, caseId, { revision: await revisionAfter(executor, caseId) });
  });
}

/** The next print of a form: of the data as they are now, unless a version is named. */
export async function print(
  backend: TestBackend,
  caseId: string,
  {
    form = 'application',
    number = '',
    ...changes
  }: { form?: string; number?: string; dataVersion?: number; cancelled?: 0 | 1 } = {},
): Promise<string> {
  const database = backend.database();
  const { data_version, prints } = await database.read(async (executor) => ({
    ...(await executor
      .selectFrom('cases')
      .select('data_version')
      .where('id', '=', caseId)
      .executeTakeFirstOrThrow()),
    prints: await executor
      .selectFrom('prints')
      .select('id')
      .where('case_id', '=', caseId)
      .where('form', '=', form)
      .execute(),
  }));
  const printNumber = prints.length + 1;
  const issued = paper({ number: number === '' ? 'QX-20261121-999' : number });
  const document = cancellationForm({ ...issued, print: { ...issued.print, number: printNumber } });
  // Bytes of its own for each form.
  const titled = { ...document, title: form === 'application' ? document.title : form };
  const sha256 = await database.putContent(await renderForm(titled, await programFonts()));
  await database.unit((executor) =>
    insertPrint(executor, {
      id: randomUUID(),
      case_id: caseId,
      form,
      print_number: printNumber,
      data_version: changes.dataVersion ?? data_version,
      printed_at: openingHour + printNumber,
      printed_by: backend.people.receptionist.id,
      via: 'print',
      sha256,
      case_revision: 5,
      cancelled: changes.cancelled ?? 0,
    }),
  );
  return sha256;
}

function approvalBy(backend: TestBackend, changes: Partial<ApprovalRecord> = {}): ApprovalRecord {
  const { generalManager, receptionist } = backend.people;
  return {
    by: 'paper',
    approverId: generalManager.id,
    approverName: generalManager.name,
    signedAt: openingHour,
    recordedAt: openingHour,
    recordedByName: receptionist.name,
    deputyFor: null,
    ...changes,
  };
}

function decidedLine(amountFen: number, rule: string) {
  return {
    outcome: 'fee',
    rule,
    missing: [],
    amountFen,
    paidShareFen: amountFen,
    feeFen: 46_800,
    refundFen: 421_200,
    dueFen: 0,
  };
}

type Content = Awaited<ReturnType<typeof placeOrder>>['content'];

function basisOf(content: Content, lineIds: readonly string[]) {
  const iso = (ms: number) => isoInZone(ms, defaultStoreSettings.timeZone);
  return {
    orderNumber: content.orderNumber,
    orderedAt: content.orderedAt,
    customer: { name: content.customerName, phone: content.phone, address: content.address },
    order: {
      orderedAt: iso(content.orderedAt),
      paidFen: content.paidFen,
      lines: content.lines.map(({ kind, quantity, amountFen }, index) => ({
        id: lineIds[index] ?? '',
        kind,
        quantity,
        amountFen,
      })),
    },
    goods: content.lines.map((line, index) => ({
      id: lineIds[index] ?? '',
      ...line,
    })),
    settings: defaultStoreSettings,
    service: defaultServiceSettings,
  };
}

async function revisionAfter(executor: Executor, caseId: string): Promise<number> {
  const { revision } = await executor
    .selectFrom('cases')
    .select('revision')
    .where('id', '=', caseId)
    .executeTakeFirstOrThrow();
  return revision + 1;
}
