import { assertNever } from '../../../../shared/domain/assert-never.ts';
import type { ListQuery } from '../../../../shared/ipc/schemas/lists.ts';
import type { SheetColumn, SheetValue } from '../../../../shared/sheets/sheet-spec.ts';
import { pageOfCases } from '../cases/lists.ts';
import { pageOfCustomers } from '../customers/list-customers.ts';
import type { RequestContext } from '../handler.ts';
import type { ListPage, PageWanted } from '../list-cursor.ts';
import { pageOfOrders } from '../orders/list-orders.ts';
import { caseColumns } from './case-columns.ts';
import { customerColumns } from './customer-columns.ts';
import { orderColumns } from './order-columns.ts';
import type { RowColumn } from './sheet-columns.ts';
import { sheetPartsOf } from './sheet-columns.ts';

export interface ListSheet {
  columns: readonly SheetColumn[];
  /** A page of the list as values, read within one turn at the database. */
  page: (context: RequestContext, wanted: PageWanted) => Promise<SheetPage>;
}

export interface SheetPage {
  rows: { id: string; values: SheetValue[] }[];
  next: string | null;
}

/** What of a list becomes which column: the very query of the screen. */
export function sheetOf(seen: ListQuery): ListSheet {
  switch (seen.list) {
    case 'orders':
      return sheet(orderColumns, ({ executor, now }, wanted) =>
        pageOfOrders(executor, now, seen.query, wanted),
      );
    case 'customers':
      return sheet(customerColumns, ({ executor }, wanted) =>
        pageOfCustomers(executor, seen.query, wanted),
      );
    case 'cases':
      return sheet(caseColumns, ({ executor }, wanted) =>
        pageOfCases(executor, seen.query, wanted),
      );
    default:
      return assertNever(seen);
  }
}

function sheet<Row extends { id: string }>(
  columns: readonly RowColumn<Row>[],
  read: (context: RequestContext, wanted: PageWanted) => Promise<ListPage<Row>>,
): ListSheet {
  return {
    columns: sheetPartsOf(columns, []).columns,
    page: async (context, wanted) => {
      const { rows, next } = await read(context, wanted);
      const { rows: values } = sheetPartsOf(columns, rows);
      return { rows: rows.map(({ id }, index) => ({ id, values: values[index] ?? [] })), next };
    },
  };
}
