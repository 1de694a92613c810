/** What the person reads about the watched folder. */
export const watchedFolderWords = {
  away: '现在找不到这个文件夹（U 盘或网络文件夹可能断开了），暂时没有自动导入。连上以后会自动继续。',
  noRights: '这个文件夹现在打不开，可能没有权限，暂时没有自动导入。请看看文件夹的权限。',
  off: '没有人负责这个文件夹，自动导入停了。请店长重新选择一次文件夹。',
  notChosen: '没有选定要自动导入的文件夹。请店长在“设置”中选择。',
  cannotUse: '这个文件夹打不开，没有改变。请看看它是不是还在、有没有权限，或换一个文件夹。',
  fileGone:
    '文件夹里找不到这个文件了，可能已经移走、改过或删除。请从收银系统重新导出，或手工导入。',
  notWaiting: '这个文件已经处理过了，不用再看。',
} as const;

/** Why a file in the folder waits although nobody could look into it. */
export const unreadableWords = {
  tooBig: '文件超过 20 MB，没有自动导入。请按时间分成几个文件，再放进文件夹。',
  held: '这个文件一直打不开，可能正被别的程序使用（例如 Excel），没有自动导入。请关闭以后再点“查看”。',
  failed: '这个文件试了几次都没有读成，没有自动导入。请点“查看”，看看是哪里的问题。',
} as const;
