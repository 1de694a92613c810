import { app, dialog, type BrowserWindow } from 'electron';
import { join } from 'node:path';

import type { FolderKind, Questions } from './dialogs.ts';
import { savedKinds } from './saved-kinds.ts';

const folderTitles: Readonly<Record<FolderKind, string>> = {
  orders: '选择收银系统存放订单文件的文件夹',
  backup: '选择存放备份的文件夹（U 盘或网络文件夹）',
  restore: '选择存有备份的文件夹',
  packet: '选择备案包存放在哪里',
  packetCheck: '选择要核对的备案包（“财务备案-”开头的文件夹）',
};

/** The questions asked through the system's own dialogs, over the counter's window. */
export function systemQuestions(window: () => BrowserWindow): Questions {
  return {
    openFile: async () => {
      const answer = await dialog.showOpenDialog(window(), {
        title: '选择订单文件',
        buttonLabel: '选择',
        filters: [
          { name: '订单文件', extensions: ['xlsx', 'xls', 'csv', 'txt'] },
          { name: '所有文件', extensions: ['*'] },
        ],
        properties: ['openFile', 'dontAddToRecent'],
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    openAttachments: async () => {
      const answer = await dialog.showOpenDialog(window(), {
        title: '选择照片或文件',
        buttonLabel: '选择',
        filters: [
          { name: '照片和 PDF', extensions: ['jpg', 'jpeg', 'png', 'webp', 'pdf'] },
          { name: '所有文件', extensions: ['*'] },
        ],
        properties: ['openFile', 'multiSelections', 'dontAddToRecent'],
      });
      return answer.canceled ? [] : answer.filePaths;
    },
    openFolder: async (what, current) => {
      const answer = await dialog.showOpenDialog(window(), {
        title: folderTitles[what],
        buttonLabel: '选择',
        // Where backups go may have to be made first.
        properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
        ...(current === null ? {} : { defaultPath: current }),
      });
      return answer.canceled ? null : (answer.filePaths[0] ?? null);
    },
    saveFile: async (kind, suggestedName) => {
      const { title, format } = savedKinds[kind];
      const answer = await dialog.showSaveDialog(window(), {
        title,
        buttonLabel: '保存',
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [{ name: format.name, extensions: [format.extension] }],
        properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
      });
      return answer.canceled || answer.filePath === '' ? null : answer.filePath;
    },
    leave: async (signal) => {
      const answer = await dialog.showMessageBox(window(), {
        type: 'question',
        title: '柜台',
        message: '输入的内容还没有保存。',
        detail: '离开以后，刚才输入的内容就没有了。已经保存的内容都在。',
        buttons: ['留下', '离开'],
        defaultId: 0,
        cancelId: 0,
        noLink: true,
        signal,
      });
      return answer.response === 1 ? 'leave' : 'stay';
    },
  };
}
