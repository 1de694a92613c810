import { join } from 'node:path';

import { app, dialog, ipcMain, session, type BrowserWindow } from 'electron';

import type { Notice } from '../shared/ipc/envelope.ts';
import { answerRequest, type RequestGate } from './boundary/answer-request.ts';
import { mainHandlers } from './boundary/handlers.ts';
import { askFor } from './boundary/ask-backend.ts';
import { lockWithSystem } from './boundary/lock-with-system.ts';
import { createSessions } from './boundary/sessions.ts';
import { closeCounter } from './close-counter.ts';
import type { DevelopmentHooks } from './development-hooks.ts';
import { fileDialogs } from './dialogs/file-dialogs.ts';
import { onlyTheAsker } from './dialogs/only-the-asker.ts';
import { preparedQuestions } from './dialogs/prepared-answers.ts';
import { systemQuestions } from './dialogs/system-questions.ts';
import type { Folders } from './folders.ts';
import { chooseKeychain } from './keychain/choose-keychain.ts';
import type { Keychain } from './keychain/keychain.ts';
import { fileLog } from './log/file-log.ts';
import { stackOf, type Log } from './log/log.ts';
import { attentionDesk } from './notifier/attention-desk.ts';
import { electronSystem } from './notifier/electron-system.ts';
import { folderNotifier } from './notifier/folder-notifier.ts';
import { systemNotifier } from './notifier/system-notifier.ts';
import { folderPrinter } from './printing/folder-printer.ts';
import { systemPrinter } from './printing/system-printer.ts';
import { openSettings, type SettingsFile } from './settings/settings-file.ts';
import { startBackendProcess } from './supervisor/backend-process.ts';
import {
  createSupervisor,
  type Supervisor,
  type SupervisorOptions,
} from './supervisor/supervisor.ts';
import { askBeforeReload } from './window/ask-before-reload.ts';
import { servePage } from './window/app-protocol.ts';
import { bringToFront } from './window/bring-to-front.ts';
import { createCounterWindow, showPage, windowTitle } from './window/counter-window.ts';
import { createLeaveGuard } from './window/leave-guard.ts';
import { lockDownContents, lockDownSession } from './window/lock-down.ts';
import { setMenu } from './window/menu.ts';
import { recoverPage } from './window/page-recovery.ts';
import { rememberedBounds } from './window/placement.ts';
import { nodeFolder } from './watched-folder/node-folder.ts';
import { createWatchedFolder } from './watched-folder/watched-folder.ts';

export interface CounterOptions {
  hooks: DevelopmentHooks;
  folders: Folders;
}

/** The window is hidden by then; a backup to a slow stick may take up to a minute of it. */
const closeMs = 80_000;
const now = (): number => performance.now();
const after = (ms: number, work: () => void): (() => void) => {
  const timer = setTimeout(work, ms);
  return () => {
    clearTimeout(timer);
  };
};

/** Opens the counter: settings, backend, boundary, window, in this order. */
export async function startCounter({ hooks, folders }: CounterOptions): Promise<void> {
  const log = fileLog({ folder: folders.logs, name: 'main', now: Date.now });
  log.write('info', 'start');
  process.on('uncaughtException', (error) => {
    void stopAfter(error, log);
  });
  process.on('unhandledRejection', (error) => {
    log.write('error', 'unhandledRejection', { stack: stackOf(error) });
  });

  const dist = join(app.getAppPath(), 'dist');
  const settings = openSettings(folders.settings, () => new Date());
  const window = openWindow(dist, settings);
  const tell = (notice: Notice): void => {
    if (!window.isDestroyed()) window.webContents.send('guitai:notice', notice);
  };
  const notifier =
    hooks.notifyTo === null
      ? systemNotifier(electronSystem(window), windowTitle, log)
      : folderNotifier(hooks.notifyTo);
  const attend = attentionDesk(notifier, (caseId) => {
    bringToFront(window);
    tell({ kind: 'showCase', caseId });
  });
  const supervisor = startSupervisor({ hooks, folders }, dist, settings, log, { tell, attend });
  const askBackend = supervisor.request;

  const sessions = createSessions({
    now,
    after,
    tell,
    leave: (staffId, because) => {
      void askFor(askBackend, 'session.leave', { because }, staffId);
    },
  });
  lockWithSystem(sessions.lock);

  const windowId = () => (window.isDestroyed() ? null : window.webContents.id);
  const staffAtWindow = () => {
    const id = windowId();
    return id === null ? null : sessions.staffAt(id);
  };
  const questions =
    hooks.dialogAnswers === null
      ? systemQuestions(() => window)
      : preparedQuestions(hooks.dialogAnswers);
  const dialogs = fileDialogs(onlyTheAsker(questions, staffAtWindow), log);
  const guard = createLeaveGuard(questions.leave);
  const paper = { pageFolder: join(dist, 'print-page'), owner: () => window };
  const printer =
    hooks.printTo === null
      ? systemPrinter({ ...paper, printerName: () => settings.read().printerName })
      : folderPrinter({ ...paper, folder: hooks.printTo, answersFile: hooks.dialogAnswers });
  const watchedFolder = createWatchedFolder({
    disk: nodeFolder,
    askBackend,
    kept: {
      read: () => settings.read().watchedFolder,
      change: (folder) => settings.change({ watchedFolder: folder }),
    },
    pickFolder: dialogs.pickFolder,
    onProblem: () => tell({ kind: 'changed', topics: ['imports'] }),
    clock: { now, after },
    log,
  });
  const gate: RequestGate = {
    windowContentsId: windowId,
    sessions,
    askBackend,
    handlers: mainHandlers({
      formOutput: { askBackend, printer, dialogs, log },
      watchedFolder,
      settings,
      folders,
      noteUnsaved: guard.note,
      versions: { program: app.getVersion(), electron: process.versions.electron },
    }),
    log,
    now,
  };
  ipcMain.handle('guitai:request', (event, raw: unknown) => answerRequest(gate, event, raw));

  setMenu();
  recoverPage(window, log, now);
  askBeforeReload(window.webContents, guard);
  closeCounter({ window, supervisor, settings, log, guard, stopWork: watchedFolder.stop });
  watchedFolder.start();
  await showPage(window);
}

function startSupervisor(
  { hooks, folders }: CounterOptions,
  dist: string,
  settings: SettingsFile,
  log: Log,
  hears: Pick<SupervisorOptions, 'tell' | 'attend'>,
): Supervisor {
  // Asked at the first need: a keyring that is locked asks the person for its password.
  let keychain: Promise<Keychain | null> | null = null;
  return createSupervisor({
    start: startBackendProcess(join(dist, 'main', 'backend.cjs'), {
      dataFolder: folders.data,
      assetsFolder: join(dist, 'assets'),
      logFolder: folders.logs,
      clockStart: hooks.clockStart === null ? null : Date.parse(hooks.clockStart),
      clockFile: hooks.clockFile,
      holdImportAt: hooks.holdImportAt,
      programVersion: app.getVersion(),
    }),
    keychain: () => (keychain ??= chooseKeychain(hooks.keychain)),
    settings: () => ({
      backupFolder: settings.read().backupFolder,
      pcSettings: JSON.stringify(settings.read()),
    }),
    log,
    ...hears,
    now,
    after,
    closeMs,
  });
}

function openWindow(dist: string, settings: ReturnType<typeof openSettings>): BrowserWindow {
  // In memory: nothing of what the page shows is left on the disk by Chromium.
  const pageSession = session.fromPartition('counter');
  lockDownSession(pageSession);
  servePage(pageSession.protocol, join(dist, 'renderer'));
  app.on('web-contents-created', (_event, contents) => {
    lockDownContents(contents);
  });
  return createCounterWindow({
    session: pageSession,
    preload: join(dist, 'main', 'preload.cjs'),
    bounds: rememberedBounds(settings),
    maximized: settings.read().windowMaximized,
  });
}

/** After an error nobody expected, main's state is unknown; everything acknowledged is on disk. */
async function stopAfter(error: unknown, log: Log): Promise<void> {
  log.write('error', 'uncaughtException', { stack: stackOf(error) });
  await log.flush();
  dialog.showErrorBox(
    '柜台需要重新打开',
    '程序出了意外，必须关闭。已经保存的内容都在。请重新打开程序；如果还这样，请告诉管理员。',
  );
  app.exit(1);
}
