import type { ImportedOrder } from '../../../../shared/import/imported-order.ts';
import type { HeldBackOrder } from '../../../../shared/import/reading.ts';
import type { ImportedOrderState, ImportPreview } from '../../../../shared/ipc/schemas/imports.ts';
import { clearanceOnCredit, customUnpaid } from '../../../../shared/procedures/credit-flags.ts';
import type { Comparison } from './compare.ts';
import type { ReadOrders } from './file-content.ts';
import type { PersonsAnswers } from './file-in-hand.ts';

type SampleOrder = ImportPreview['sample'][number];

const sampleSize = 10;

/** Says what an import would do. */
export function previewOf(
  file: { sha256: string; format: string; answers: PersonsAnswers },
  reading: ReadOrders,
  { states, changes, newCustomers }: Comparison,
): ImportPreview {
  const { titles, titleRow, examples, columns, rows, sumRows, unknownKinds } = reading;
  const count = (state: ImportedOrderState) => states.filter((each) => each === state).length;
  const mended = reading.problems.filter((problem) => problem.mended).length;
  return {
    fileSha256: file.sha256,
    format: file.format,
    ...{ titles, titleRow, examples, columns, rows, sumRows, unknownKinds, changes, newCustomers },
    orders: {
      new: count('new'),
      unchanged: count('unchanged'),
      changed: count('changed'),
      waiting: count('waiting'),
      heldBack: reading.heldBack.length,
    },
    mends: reading.mends.map((mend) => ({
      ...mend,
      followed: file.answers.mends.includes(mend.kind),
    })),
    explainedKinds: [...file.answers.kinds].map(([word, kind]) => ({ word, kind })),
    problems: { open: reading.problems.length - mended, mended },
    sample: sampleOf(reading, states),
  };
}

/** The first orders of the file, also held back ones of which enough could be read. */
function sampleOf(
  { orders, heldBack }: ReadOrders,
  states: readonly ImportedOrderState[],
): SampleOrder[] {
  const readable = orders.map((order, index) => ({
    row: order.row,
    shown: () => readableOrder(order, states[index] ?? 'new'),
  }));
  const recognisable = heldBack.flatMap((order) => {
    const shown = recognisableOrder(order);
    return shown ? [{ row: order.row, shown: () => shown }] : [];
  });
  return [...readable, ...recognisable]
    .sort((a, b) => a.row - b.row)
    .slice(0, sampleSize)
    .map(({ shown }) => shown());
}

function readableOrder(order: ImportedOrder, state: ImportedOrderState): SampleOrder {
  const { orderNumber, customerName, orderedAt, totalFen } = order;
  const lines = order.lines.length;
  const warnings = warningsOf(order);
  return { orderNumber, customerName, orderedAt, lines, totalFen, state, warnings };
}

function recognisableOrder(order: HeldBackOrder): SampleOrder | null {
  const { orderNumber, customerName, orderedAt, totalFen } = order;
  if (customerName === null || orderedAt === null || totalFen === null) return null;
  const known = { orderNumber, customerName, orderedAt, totalFen };
  return { ...known, lines: order.rows.length, state: 'heldBack', warnings: [] };
}

function warningsOf({ paidFen, lines }: ImportedOrder): string[] {
  const sold = lines.map(({ kind, amountFen }, index) => ({ id: String(index), kind, amountFen }));
  const order = { paidFen, lines: sold };
  return [
    ...(customUnpaid(order).length > 0 ? ['定制商品未付清，未付清不得投产（RET-6）'] : []),
    ...(clearanceOnCredit(order).length > 0 ? ['处理品未付清，处理品不得赊销（RET-10）'] : []),
  ];
}
