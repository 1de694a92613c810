import { isDeepStrictEqual } from 'node:util';

import { daySpan } from '../../../../shared/domain/day-span.ts';
import type {
  PacketPeriod,
  PacketPreview,
  PacketRow,
} from '../../../../shared/ipc/schemas/finance.ts';
import { packetRow } from '../../../../shared/ipc/schemas/finance.ts';
import type { FiledForm } from '../../database/repositories/filings.ts';
import { filingsMovedSince, filingsNotHandedOver } from '../../database/repositories/filings.ts';
import type { Executor } from '../../database/schema.ts';
import type { FormInHand } from './filed-forms.ts';
import { formsInHand } from './filed-forms.ts';
import { packetRowOf, wasTakenBack } from './packet-row.ts';

/** What a packet of a period would hold now. */
export interface PacketContents {
  /** New forms of the period, then corrections of whatever period; each by its filing. */
  rows: PacketRow[];
  blocked: PacketPreview['blocked'];
  /** The filings of the rows, in the same order. */
  filings: FiledForm[];
  /** In a packet already; something was done with their cases, but nothing that finance books. */
  unchanged: FiledForm[];
}

/** A form is handed over once; what changed afterwards comes back as a correction. */
export async function packetContents(
  executor: Executor,
  period: PacketPeriod,
  timeZone: string,
): Promise<PacketContents> {
  const span = daySpan(period, timeZone);
  const filings = [
    ...(await filingsNotHandedOver(executor, span)),
    ...(await filingsMovedSince(executor)),
  ];
  const contents: PacketContents = { rows: [], blocked: [], filings: [], unchanged: [] };
  for (const inHand of await formsInHand(executor, filings)) take(contents, inHand);
  return contents;
}

function take(contents: PacketContents, inHand: FormInHand): void {
  const { filing, filedCase } = inHand;
  const row = packetRowOf(inHand);
  if (row === null) {
    contents.blocked.push(blockOf(filedCase));
  } else if (isHandedOver(inHand, row)) {
    contents.unchanged.push(filing);
  } else {
    contents.rows.push(row);
    contents.filings.push(filing);
  }
}

function blockOf({ id, number }: FormInHand['filedCase']): PacketContents['blocked'][number] {
  const why = '内容改过，改后还没有打印新的单据。请打开业务单，重新打印，再移交。';
  return { caseId: id, number: number ?? '', why };
}

/** Whether finance has all of this already. On which step a running case stands is not booked. */
function isHandedOver({ handedOver, filedCase }: FormInHand, row: PacketRow): boolean {
  if (handedOver === null) return false;
  const before = packetRow.parse(JSON.parse(handedOver));
  const takenBack = wasTakenBack(filedCase);
  return isDeepStrictEqual(booked(before, takenBack), booked(row, takenBack));
}

function booked({ stageTitle, ...row }: PacketRow, takenBack: boolean) {
  return { ...row, entry: null, stageTitle: takenBack ? stageTitle : null };
}
