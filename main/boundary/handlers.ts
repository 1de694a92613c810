import { contract } from '../../shared/ipc/contract.ts';
import type { Dialogs } from '../dialogs/dialogs.ts';
import type { Folders } from '../folders.ts';
import { putOut, type FormOutput } from '../printing/print-form.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import { mainHandler, type MainHandlers } from './main-handlers.ts';

export interface MainServices {
  dialogs: Dialogs;
  formOutput: FormOutput;
  settings: SettingsFile;
  folders: Folders;
  versions: { program: string; electron: string };
}

/** Everything of the contract that main answers itself. */
export function mainHandlers(services: MainServices): MainHandlers {
  const { dialogs, formOutput, settings, folders, versions } = services;
  return {
    'forms.print': mainHandler(contract['forms.print'], (input, staffId) =>
      putOut(formOutput, 'print', input, staffId),
    ),
    'forms.saveAs': mainHandler(contract['forms.saveAs'], (input, staffId) =>
      putOut(formOutput, 'saveAs', input, staffId),
    ),
    'files.pickOrderFile': mainHandler(contract['files.pickOrderFile'], () =>
      dialogs.pickOrderFile(),
    ),
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
