import { mkdirSync } from 'node:fs';

import { app, protocol } from 'electron';

import { startCounter } from './counter.ts';
import { developmentHooks } from './development-hooks.ts';
import { foldersFrom } from './folders.ts';

// Composition root: only what must happen before Electron is ready.
const hooks = developmentHooks(process.env);
const folders = foldersFrom({
  platform: process.platform,
  appData: app.getPath('appData'),
  localAppData: process.env['LOCALAPPDATA'],
  chosen: hooks.dataFolder,
});

mkdirSync(folders.settings, { recursive: true });
app.setPath('userData', folders.settings);
app.commandLine.appendSwitch('lang', 'zh-CN');
// Windows shows notifications only of a program it knows by name: the appId of electron-builder.yml.
app.setAppUserModelId('cn.guitai.counter');
// As root, where --no-sandbox is given, asking for the sandbox makes every page process crash.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

// The lock lies in the settings folder: one program for each folder, and so for each store's data.
if (app.requestSingleInstanceLock()) {
  void app.whenReady().then(() => startCounter({ hooks, folders }));
} else {
  app.quit();
}
