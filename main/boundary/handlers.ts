import { contract } from '../../shared/ipc/contract.ts';
import {
  chooseBackupFolder,
  chooseRestoreFolder,
  forgetBackupFolder,
} from '../data/data-folders.ts';
import { handOverPacket, verifyPacket, writePacketAgain } from '../files/packet-folders.ts';
import { exportExceptions, exportList, saveHeldBack } from '../files/save-sheets.ts';
import type { Folders } from '../folders.ts';
import { putOut, type FormOutput } from '../printing/print-form.ts';
import { putOutRecovery } from '../printing/put-out-recovery.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import type { WatchedFolder } from '../watched-folder/watched-folder.ts';
import { mainHandler, type MainHandlers } from './main-handlers.ts';

export interface MainServices {
  formOutput: FormOutput;
  watchedFolder: WatchedFolder;
  settings: SettingsFile;
  folders: Folders;
  /** Takes in whether the page holds something that is not saved. */
  noteUnsaved: (unsaved: boolean) => void;
  versions: { program: string; electron: string };
}

/** Everything of the contract that main answers itself. */
export function mainHandlers(services: MainServices): MainHandlers {
  const { formOutput, watchedFolder, settings, folders, noteUnsaved, versions } = services;
  const { askBackend, dialogs } = formOutput;
  const dataFolders = { askBackend, dialogs, settings };
  return {
    'forms.print': mainHandler(contract['forms.print'], (input, staffId) =>
      putOut(formOutput, 'print', input, staffId),
    ),
    'forms.saveAs': mainHandler(contract['forms.saveAs'], (input, staffId) =>
      putOut(formOutput, 'saveAs', input, staffId),
    ),
    'files.pickOrderFile': mainHandler(contract['files.pickOrderFile'], () =>
      formOutput.dialogs.pickOrderFile(),
    ),
    'files.saveHeldBack': mainHandler(contract['files.saveHeldBack'], (input, staffId) =>
      saveHeldBack(formOutput, input, staffId),
    ),
    'files.exportList': mainHandler(contract['files.exportList'], (input, staffId) =>
      exportList(formOutput, input, staffId),
    ),
    'files.exportExceptions': mainHandler(contract['files.exportExceptions'], (input, staffId) =>
      exportExceptions(formOutput, input, staffId),
    ),
    'packets.handOver': mainHandler(contract['packets.handOver'], (input, staffId) =>
      handOverPacket(formOutput, input, staffId),
    ),
    'packets.writeAgain': mainHandler(contract['packets.writeAgain'], (input, staffId) =>
      writePacketAgain(formOutput, input, staffId),
    ),
    'packets.verify': mainHandler(contract['packets.verify'], (_, staffId) =>
      verifyPacket(formOutput, staffId),
    ),
    'watchedFolder.state': mainHandler(contract['watchedFolder.state'], () =>
      Promise.resolve({ ok: true, value: watchedFolder.state() }),
    ),
    'watchedFolder.choose': mainHandler(contract['watchedFolder.choose'], (_, staffId) =>
      watchedFolder.choose(staffId),
    ),
    'watchedFolder.turnOff': mainHandler(contract['watchedFolder.turnOff'], (_, staffId) =>
      watchedFolder.turnOff(staffId),
    ),
    'watchedFolder.open': mainHandler(contract['watchedFolder.open'], (input, staffId) =>
      watchedFolder.open(input.fileSha256, staffId),
    ),
    'files.pickAttachments': mainHandler(contract['files.pickAttachments'], () =>
      formOutput.dialogs.pickAttachments(),
    ),
    'recovery.print': mainHandler(contract['recovery.print'], (_, staffId) =>
      putOutRecovery(formOutput, 'print', staffId),
    ),
    'recovery.saveAs': mainHandler(contract['recovery.saveAs'], (_, staffId) =>
      putOutRecovery(formOutput, 'saveAs', staffId),
    ),
    'backups.chooseFolder': mainHandler(contract['backups.chooseFolder'], (_, staffId) =>
      chooseBackupFolder(dataFolders, staffId),
    ),
    'backups.forgetFolder': mainHandler(contract['backups.forgetFolder'], (_, staffId) =>
      forgetBackupFolder(dataFolders, staffId),
    ),
    'restore.chooseFolder': mainHandler(contract['restore.chooseFolder'], (_, staffId) =>
      chooseRestoreFolder(dataFolders, staffId),
    ),
    // Noted by the boundary, which knows whose window it is.
    'session.touch': mainHandler(contract['session.touch'], () =>
      Promise.resolve({ ok: true, value: {} }),
    ),
    'window.unsaved': mainHandler(contract['window.unsaved'], ({ unsaved }) => {
      noteUnsaved(unsaved);
      return Promise.resolve({ ok: true, value: {} });
    }),
    'counter.settings': mainHandler(contract['counter.settings'], () => {
      const { language, printerName } = settings.read();
      const value = { values: { language, printerName }, setAsideAs: settings.setAsideAs };
      return Promise.resolve({ ok: true, value });
    }),
    'counter.saveSettings': mainHandler(contract['counter.saveSettings'], (values) => {
      settings.change(values);
      return Promise.resolve({ ok: true, value: {} });
    }),
    'counter.about': mainHandler(contract['counter.about'], () =>
      Promise.resolve({
        ok: true,
        value: {
          version: versions.program,
          electron: versions.electron,
          dataFolder: folders.data,
          logFolder: folders.logs,
        },
      }),
    ),
  };
}
