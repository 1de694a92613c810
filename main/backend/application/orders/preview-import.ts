import type { HeldBackOrder } from '../../../../shared/import/read-orders.ts';
import type { ImportPreview, ImportProblem } from '../../../../shared/ipc/schemas/orders.ts';
import type { Handler } from '../handler.ts';
import { readFile, sha256Of } from './order-file.ts';
import { countOf, planImport, type PlannedOrder } from './plan-import.ts';

const mostProblems = 500;
const sampleSize = 10;

/** Says what an import would do; writes nothing. */
export const previewImport: Handler<'orders.previewImport'> = async ({ bytes }, context) => {
  const { rows, orders, heldBack, problems } = await readFile(bytes, context);
  const planned = await planImport(context.executor, orders);
  return {
    sha256: sha256Of(bytes),
    rows,
    newOrders: countOf(planned, 'new'),
    unchangedOrders: countOf(planned, 'unchanged'),
    changedOrders: countOf(planned, 'changed'),
    heldBackOrders: heldBack.length,
    problems: firstOf(problems),
    sample: sampleOf(planned, heldBack),
  };
};

/** A file that is wrong throughout is not answered with a hundred thousand sentences. */
function firstOf(problems: readonly ImportProblem[]): ImportProblem[] {
  const shown = problems.slice(0, mostProblems);
  const [next] = problems.slice(mostProblems);
  if (!next) return shown;
  const left = problems.length - shown.length;
  const message = `还有 ${left} 处问题没有列出。请先改正上面的，再重新导入。`;
  return [...shown, { row: next.row, column: null, message, orderNumber: null }];
}

/** The first orders of the file, also held back ones of which enough could be read. */
function sampleOf(
  planned: readonly PlannedOrder[],
  heldBack: readonly HeldBackOrder[],
): ImportPreview['sample'] {
  const readable = planned.map(({ order, state }) => ({
    ...order,
    lines: order.lines.length,
    state,
  }));
  const recognisable = heldBack.flatMap(({ customerName, orderedAt, totalFen, ...order }) =>
    customerName === null || orderedAt === null || totalFen === null
      ? []
      : [{ ...order, customerName, orderedAt, totalFen, state: 'heldBack' as const }],
  );
  return [...readable, ...recognisable]
    .sort((a, b) => a.row - b.row)
    .slice(0, sampleSize)
    .map(({ orderNumber, customerName, orderedAt, lines, totalFen, state }) => ({
      orderNumber,
      customerName,
      orderedAt,
      lines,
      totalFen,
      state,
    }));
}
