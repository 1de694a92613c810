import { z } from 'zod';

import { caseKindTitle } from '../../../../shared/domain/case-kind-title.ts';
import { maskCustomer } from '../../../../shared/domain/mask-name.ts';
import type { PacketRow } from '../../../../shared/ipc/schemas/finance.ts';
import { approvalRecordSchema, approverText } from '../../../../shared/procedures/approval.ts';
import { moneyStateOf } from '../../../../shared/procedures/money-state.ts';
import type { Procedure, Stage } from '../../../../shared/procedures/procedure.ts';
import { procedureOf } from '../../../../shared/procedures/registry.ts';
import { stageOf } from '../../../../shared/procedures/transition.ts';
import type { FiledCase } from '../../database/repositories/filed-cases.ts';
import type { Prints, Settlements } from '../../database/schema.ts';
import { agreedAmountOf } from '../cases/agreed-amount.ts';
import { parseBasis } from '../cases/case-basis.ts';
import type { FormInHand } from './filed-forms.ts';

/** The row of a form as its case stands now; null where no print shows the case as it stands. */
export function packetRowOf(inHand: FormInHand): PacketRow | null {
  const { filing, filedCase, settlements } = inHand;
  const { number } = filedCase;
  const procedure = procedureOf(filedCase.procedure);
  const print = printFor(inHand);
  if (!print) return null;
  if (number === null || filedCase.frozen === null) throw new Error('A draft went to finance.');
  const basis = parseBasis(filedCase.frozen);
  return {
    entry: filing.packet_id === null ? 'new' : 'correction',
    caseId: filedCase.id,
    form: filing.form,
    formTitle: procedure.forms.find(({ id }) => id === filing.form)?.title ?? '',
    kindTitle: caseKindTitle(number),
    number,
    stageTitle: stageOf(procedure, filedCase.stage).title,
    orderNumber: basis.orderNumber ?? '',
    customer: maskCustomer(basis.customer),
    ...amountsOf(inHand),
    ...approvalOf(filedCase),
    filedAt: filing.filed_at,
    exception: filedCase.exception === 1,
    payment: paymentOf(settlements),
    sha256: print.sha256,
    printNumber: print.print_number,
  };
}

/** Where a case ended otherwise than done, nothing of what was filed holds any more. */
export function wasTakenBack({ procedure, stage: id }: Pick<FiledCase, 'procedure' | 'stage'>) {
  return isTakenBack(stageOf(procedureOf(procedure), id));
}

/** Every procedure calls the end of a case that was carried out `closed`. */
function isTakenBack({ id, kind }: Stage): boolean {
  return kind === 'ended' && id !== 'closed';
}

/**
 * The newest print of what stands in the case (CASE-3). One that was taken back is not printed
 * again: the last paper there was goes along.
 */
function printFor({ filedCase, prints }: FormInHand): Prints | undefined {
  const counted = prints.filter(({ cancelled }) => cancelled === 0);
  if (wasTakenBack(filedCase)) return counted.at(-1);
  return counted.filter((print) => print.data_version === filedCase.data_version).at(-1);
}

type Amounts = Pick<PacketRow, 'amountFen' | 'feeFen' | 'refundFen' | 'dueFen'>;

const noAmounts: Amounts = { amountFen: 0, feeFen: 0, refundFen: 0, dueFen: 0 };

/** They stand once for each case, on the first of its forms that go to finance: rows can be added up. */
function amountsOf({ filing, filedCase }: FormInHand): Amounts {
  const procedure = procedureOf(filedCase.procedure);
  if (wasTakenBack(filedCase) || filing.form !== formWithAmounts(procedure)) return noAmounts;
  const decided = { refundFen: filedCase.refund_fen, dueFen: filedCase.due_fen };
  const { kind, wholeFen } = moneyStateOf(decided, agreedAmountOf(filedCase), 0);
  return {
    amountFen: worthOf(filedCase),
    feeFen: filedCase.fee_fen,
    refundFen: kind === 'refund' ? wholeFen : 0,
    dueFen: kind === 'collection' ? wholeFen : 0,
  };
}

function formWithAmounts({ forms }: Procedure): string | undefined {
  return forms.find(({ filedBy = [] }) => filedBy.length > 0)?.id;
}

const decidedLines = z.object({ lines: z.array(z.object({ amountFen: z.int() })) });

/** Of the goods that were decided on; a repair is about none that are paid for again. */
function worthOf({ decision }: FiledCase): number {
  const decided = decidedLines.safeParse(JSON.parse(decision ?? 'null'));
  return decided.data?.lines.reduce((sum, { amountFen }) => sum + amountFen, 0) ?? 0;
}

function approvalOf({ approval: text }: FiledCase): Pick<PacketRow, 'approver' | 'approvedAt'> {
  if (text === null) return { approver: '', approvedAt: null };
  const { approverName, deputyFor, signedAt } = approvalRecordSchema.parse(JSON.parse(text));
  return { approver: approverText(approverName, deputyFor?.name ?? null), approvedAt: signedAt };
}

function paymentOf(settlements: readonly Settlements[]): PacketRow['payment'] {
  const last = settlements.at(-1);
  if (!last) return null;
  const methods = settlements.flatMap(({ method }) => (method === null ? [] : [method]));
  return {
    kind: last.kind,
    methods: [...new Set(methods)],
    at: Math.max(...settlements.map((each) => each.settled_at)),
    amountFen: settlements.reduce((sum, each) => sum + each.amount_fen, 0),
  };
}
