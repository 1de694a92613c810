import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { WriteSheetAside } from '../../sheets/sheet-writer.ts';
import type { HandlersOf, LongHandler } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { sheetPartsOf } from '../lists/sheet-columns.ts';
import { readRuleSettings } from '../store/store-values.ts';
import { exceptionColumns } from './exception-columns.ts';
import { exceptionReport } from './exception-report.ts';

export interface ExceptionsParts {
  /** Writes a workbook in a thread of its own. */
  writeSheet: WriteSheetAside;
}

/** What the backend answers about exceptions that were granted (CAN-15, RET-18). */
export function exceptionsHandlers(parts: ExceptionsParts) {
  return {
    'reports.exceptions': ({ month }, { executor }) => exceptionReport(executor, month),
    'reports.exceptionsSheet': exceptionsSheet(parts),
  } satisfies Partial<HandlersOf<Channel>>;
}

/** That it was taken out is an event, kept before the sheet leaves the backend. */
function exceptionsSheet({ writeSheet }: ExceptionsParts): LongHandler<'reports.exceptionsSheet'> {
  return async ({ month }, context) => {
    const { rows, timeZone } = await context.read(async ({ executor }) => ({
      ...(await exceptionReport(executor, month)),
      timeZone: (await readRuleSettings(executor)).timeZone,
    }));
    const name = `特批月报-${month}`;
    const bytes = await writeSheet({ name, ...sheetPartsOf(exceptionColumns, rows), timeZone });
    await context.unit((turn) =>
      recordEvent(turn, { kind: 'exceptions.exported', data: { month, rows: rows.length } }),
    );
    return { fileName: `${name}.xlsx`, bytes: new Uint8Array(bytes) };
  };
}
