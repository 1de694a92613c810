import { join } from 'node:path';

import { expect, test } from 'vitest';

import { foldersFrom } from '../../main/folders.ts';

const windows = {
  platform: 'win32',
  appData: join('C:', 'Users', '店长', 'AppData', 'Roaming'),
  localAppData: join('C:', 'Users', '店长', 'AppData', 'Local'),
  chosen: null,
} as const;

test('on Windows the data stay on the PC while the settings may roam', () => {
  expect(foldersFrom(windows)).toEqual({
    settings: join(windows.appData, 'Guitai'),
    data: join(windows.localAppData, 'Guitai', 'data'),
    logs: join(windows.localAppData, 'Guitai', 'logs'),
  });
});

test('elsewhere everything lies in one folder', () => {
  const linux = { platform: 'linux', appData: '/home/u/.config', localAppData: undefined } as const;
  expect(foldersFrom({ ...linux, chosen: null }).data).toBe(
    join('/home/u/.config', 'Guitai', 'data'),
  );
});

test('a chosen folder holds everything', () => {
  const chosen = join('/tmp', 'test');
  expect(Object.values(foldersFrom({ ...windows, chosen }))).toEqual(
    ['pc', 'data', 'logs'].map((name) => join(chosen, name)),
  );
});
