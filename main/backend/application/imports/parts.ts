import type { Notice } from '../../../../shared/ipc/envelope.ts';
import type { Log } from '../../../log/log.ts';
import type { StartOrderFileReader } from '../../sheets/order-file-reader.ts';

/** What the import needs from outside. */
export interface ImportsParts {
  startReader: StartOrderFileReader;
  /** Pushed to the pages at once, also while a unit runs. */
  notify: (notice: Notice) => void;
  /** Storing waits at so many percent until it is cancelled; always null in production. */
  holdImportAt: number | null;
  log: Log;
}
