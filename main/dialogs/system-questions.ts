import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';

import type { PathQuestions } from './dialogs.ts';

/** The questions asked through the system's own dialogs, over the counter's window. */
export function systemQuestions(window: () => BrowserWindow): PathQuestions {
  return {
    openFile: async () => {
      const answer = await dialog.showOpenDialog(window(), {
        title: '选择订单文件',
        buttonLabel: '选择',
        filters: [
          { name: '订单文件', extensions: ['csv'] },
          { name: '所有文件', extensions: ['*'] },
        ],
        properties: ['openFile', 'dontAddToRecent'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    saveFile: async (suggestedName) => {
      const answer = await dialog.showSaveDialog(window(), {
        title: '另存为 PDF',
        buttonLabel: '保存',
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
  };
}
