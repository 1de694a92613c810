import { createHash, randomBytes, randomUUID } from 'node:crypto';

import type { FormDocument } from '../../shared/forms/document.ts';
import type {
  Answer,
  Attention,
  BackendRequest,
  ChangeTopic,
  Notice,
} from '../../shared/ipc/envelope.ts';
import type { Log } from '../log/log.ts';
import { stackOf } from '../log/log.ts';
import { createApprovalTokens } from './application/approvals/approval-tokens.ts';
import { approvalsHandlers } from './application/approvals/index.ts';
import { attachmentsHandlers } from './application/attachments/index.ts';
import { backupsHandlers } from './application/backups/index.ts';
import { boardHandlers } from './application/board/index.ts';
import { casesHandlers } from './application/cases/index.ts';
import { customersHandlers } from './application/customers/index.ts';
import { deadlinesHandlers } from './application/deadlines/index.ts';
import { deputiesHandlers } from './application/deputies/index.ts';
import { exceptionsHandlers } from './application/exceptions/index.ts';
import { formsHandlers } from './application/forms/index.ts';
import { dataKeyHandlers } from './application/data-key/index.ts';
import type { VaultPort } from './application/data-key/vault-port.ts';
import { historyHandlers } from './application/history/index.ts';
import { importsHandlers } from './application/imports/index.ts';
import { listsHandlers } from './application/lists/index.ts';
import { ordersHandlers } from './application/orders/index.ts';
import { packetsHandlers } from './application/packets/index.ts';
import { rightsHandlers } from './application/rights/index.ts';
import { searchHandlers } from './application/search/index.ts';
import { sessionHandlers } from './application/session/index.ts';
import { settingsHandlers } from './application/settings/index.ts';
import { staffHandlers } from './application/staff/index.ts';
import { storeHandlers } from './application/store/index.ts';
import { readRuleSettings } from './application/store/store-values.ts';
import { recoveryNotices } from './application/store/recovery-notices.ts';
import { restoredNotices } from './application/store/restored-notices.ts';
import { storageNotices } from './application/store/storage-notices.ts';
import { visitsHandlers } from './application/visits/index.ts';
import type { BackupsPort, ClosingBackups } from './backup/backups-port.ts';
import type { RestoredNote } from './backup/restored.ts';
import { noticingDatabase } from './backup/noticing-database.ts';
import type { Codec } from './database/engine/codec.ts';
import type { StorageNotice, StorageState } from './database/database.ts';
import { createNodeFileSystem } from './database/engine/node-file-system.ts';
import type { FileSystem } from './database/engine/file-system.ts';
import type { SnapshotBuilder } from './database/engine/snapshot-builder.ts';
import type { StorageEvent } from './database/engine/tuning.ts';
import type { Timers } from './database/engine/timers.ts';
import { migrations } from './database/migrations/index.ts';
import { openDatabase } from './database/open-database.ts';
import { lastEvent } from './database/repositories/events.ts';
import type { Database, Schema } from './database/schema.ts';
import { createAnswerer } from './ipc/answerer.ts';
import { forgetOldRequests } from './ipc/forget-old-requests.ts';
import { watchLateness } from './lateness/watch-lateness.ts';
import { Absences } from './reminders/absences.ts';
import { createReminders } from './reminders/reminders.ts';
import type { SecretCost } from './secrets/secret-hash.ts';
import type { PacketFolders } from './packets/packet-content.ts';
import type { FormFonts } from './pdf/fonts.ts';
import { renderForm } from './pdf/render-form.ts';
import type { StartOrderFileReader } from './sheets/order-file-reader.ts';
import type { WriteSheetAside } from './sheets/sheet-writer.ts';

export interface BackendParts {
  dataFolder: string;
  /** Encrypts with the key of the data. */
  codec: Codec;
  vault: VaultPort;
  backups: BackupsPort;
  /** What a guess of a PIN costs. */
  secretCost: SecretCost;
  /** The bytes of sql-wasm.wasm. */
  wasm: Uint8Array;
  snapshotBuilder: SnapshotBuilder | null;
  /** Called at the first form; parsing fonts would delay the opening. */
  loadFonts: () => Promise<FormFonts>;
  /** UTC ms. */
  clock: () => number;
  announce: (topics: ChangeTopic[]) => void;
  /** What shall be noticed outside of the window. */
  attend: (attention: Attention) => void;
  /** The minutes of the reminders. */
  timers: Timers;
  /** Reads an order file in a thread of its own. */
  startReader: StartOrderFileReader;
  /** Writes a workbook in a thread of its own. */
  writeSheet: WriteSheetAside;
  /** Writes and checks packets for finance in threads of their own. */
  packetFolders: PacketFolders;
  /** Tells the pages how far a file is; at once, also while a unit runs. */
  notify: (notice: Notice) => void;
  /** Development only: percent at which storing a file waits until it is cancelled. */
  holdImportAt: number | null;
  /** Saving needs a restart of the backend (architecture.md, "Data"). */
  onReadOnly: () => void;
  log: Log;
  /** The real disk unless a test puts another one under it. */
  fileSystem?: FileSystem;
  /** Random unless a test counts them. */
  newId?: () => string;
  /** What was found wrong before the database was opened, while the folder was encrypted. */
  openingNotice?: StorageNotice | null;
  /** What was put in the place of the data before they were opened. */
  restored?: RestoredNote | null;
}

export interface Backend {
  answer: (request: Omit<BackendRequest, 'kind' | 'id'>) => Promise<Answer<unknown>>;
  database: Database;
  /** The clock was set while it runs (tests and the demo). */
  clockSet: () => void;
  /** Makes a backup, writes a snapshot and frees the folder. */
  close: (how?: ClosingBackups) => Promise<void>;
}

/** Opens the data folder and wires everything that answers requests. Rejects with StorageError. */
export async function createBackend(parts: BackendParts): Promise<Backend> {
  const { clock, log } = parts;
  const opened = await openDatabase<Schema>({
    fileSystem: parts.fileSystem ?? createNodeFileSystem(),
    folder: parts.dataFolder,
    codec: parts.codec,
    migrations,
    clock,
    wasm: parts.wasm,
    snapshotBuilder: parts.snapshotBuilder,
    onEvent: (event) => {
      note(log, event);
      if (event.kind === 'readOnly') parts.onReadOnly();
    },
  });
  const { vault, backups } = parts;
  const database = noticingDatabase(opened, () => {
    backups.noticeSaved();
  });
  await forgetOldRequests(database, clock());
  let fonts: Promise<FormFonts> | null = null;
  const loadedFonts = () => {
    fonts ??= parts.loadFonts().catch((error: unknown) => {
      // The next form tries again.
      fonts = null;
      throw error;
    });
    return fonts;
  };
  const render = async (document: FormDocument) => renderForm(document, await loadedFonts());
  const absences = await absencesBefore(database, clock());
  const { timers, attend } = parts;
  const reminders = createReminders({ database, clock, timers, attend, absences, log });
  const lateness = watchLateness({ database, clock, timers, log });
  const announce = (topics: ChangeTopic[]): void => {
    parts.announce(topics);
    reminders.noteChanged(topics);
  };
  const approvalTokens = createApprovalTokens();
  const answer = createAnswerer({
    database,
    handlers: {
      ...storeHandlers({
        notices: () => [
          ...restoredNotices(parts.restored ?? null),
          ...storageNotices(withNotice(database.state(), parts.openingNotice ?? null)),
          ...recoveryNotices(vault),
          ...backups.notices(),
        ],
        secretCost: parts.secretCost,
      }),
      ...staffHandlers(parts),
      ...sessionHandlers(parts),
      ...rightsHandlers,
      ...dataKeyHandlers({ vault, backups, render }),
      ...backupsHandlers(backups),
      ...ordersHandlers,
      ...importsHandlers(parts),
      ...listsHandlers(parts),
      ...customersHandlers,
      ...searchHandlers,
      ...casesHandlers(approvalTokens),
      ...deadlinesHandlers,
      ...boardHandlers(absences),
      ...approvalsHandlers({ tokens: approvalTokens, secretCost: parts.secretCost }),
      ...deputiesHandlers,
      ...visitsHandlers,
      ...packetsHandlers({ ...parts, content: database }),
      ...exceptionsHandlers(parts),
      ...historyHandlers,
      ...settingsHandlers(approvalTokens),
      ...attachmentsHandlers(database),
      ...formsHandlers({
        content: database,
        render,
        hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
      }),
    },
    clock,
    newId: parts.newId ?? randomUUID,
    newSalt: () => randomBytes(16).toString('hex'),
    announce,
    log,
  });
  backups.begin({
    snapshot: () => database.snapshot(),
    state: () => database.state(),
    timeZone: () => database.read(async (executor) => (await readRuleSettings(executor)).timeZone),
  });
  const close = async (how?: ClosingBackups): Promise<void> => {
    reminders.stop();
    lateness.stop();
    // Bounded by itself; nothing about backups keeps the data from being closed.
    await backups.close(how);
    await database.close();
  };
  const clockSet = (): void => {
    reminders.clockSet();
    lateness.clockSet();
  };
  return { answer, database, clockSet, close };
}

/** What fell due between what was recorded last and now was missed while the program was off. */
async function absencesBefore(database: Database, startedAt: number): Promise<Absences> {
  const absences = new Absences();
  const last = await database.read((executor) => lastEvent(executor));
  if (last) absences.add(last.at, startedAt);
  return absences;
}

/** What was found at opening itself goes first. */
function withNotice(state: StorageState, notice: StorageNotice | null): StorageState {
  return state.kind === 'ready' ? { ...state, notice: state.notice ?? notice } : state;
}

function note(log: Log, event: StorageEvent): void {
  const code = 'reason' in event ? event.reason : undefined;
  const stack = 'error' in event ? stackOf(event.error) : undefined;
  log.write(event.kind === 'snapshotMade' ? 'info' : 'error', `storage.${event.kind}`, {
    ...(code === undefined ? {} : { code }),
    ...(stack === undefined ? {} : { stack }),
  });
}
