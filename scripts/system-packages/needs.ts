import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { outputOf } from '../support/run-command.ts';

/** Something the operating system must offer, and the Debian packages that bring it. */
export interface Need {
  what: string;
  packages: readonly string[];
  isMet: () => boolean;
}

/** What Electron needs to start: its shared libraries. */
export function libraryNeed(executable: string): Need {
  return {
    what: 'libraries for Electron',
    packages: ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'],
    isMet: () => outputOf('ldd', [executable])?.includes('not found') === false,
  };
}

export const displayNeed: Need = {
  what: 'a virtual display',
  packages: ['xvfb', 'xauth'],
  isMet: () => isOnPath('Xvfb'),
};

export const fontNeed: Need = {
  what: 'a Chinese font for the screen',
  packages: ['fonts-noto-cjk', 'fontconfig'],
  isMet: () => (outputOf('fc-list', [':lang=zh-cn', 'family']) ?? '').trim() !== '',
};

export const pdfToolsNeed: Need = {
  what: 'tools that read PDF files, for the tests',
  packages: ['poppler-utils'],
  isMet: () => isOnPath('pdftotext') && isOnPath('pdftoppm') && isOnPath('pdffonts'),
};

export const sheetToolsNeed: Need = {
  what: 'LibreOffice, which opens the sheets we write, for the tests',
  packages: ['libreoffice-calc-nogui'],
  isMet: () => isOnPath('soffice'),
};

export const keyringNeed: Need = {
  what: 'a keyring of the desktop, for the tests of the keychain',
  packages: ['gnome-keyring', 'dbus', 'libsecret-1-0'],
  isMet: () => ['gnome-keyring-daemon', 'dbus-daemon', 'dbus-send'].every(isOnPath),
};

export const notificationNeed: Need = {
  what: 'a desktop that shows notifications, for the tests of reminders',
  packages: ['dunst', 'dbus', 'libnotify4'],
  isMet: () => ['dunst', 'dunstctl', 'dbus-daemon', 'dbus-send'].every(isOnPath),
};

function isOnPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => folder !== '' && existsSync(join(folder, program)));
}
