export const errors = {
  titles: {
    invalidInput: '填写的内容有误',
    notSignedIn: '还没有选择柜台人员',
    wrongSecret: '没有通过核对',
    mustChangeSecret: '请先设置自己的密码',
    forbidden: '当前人员不能办理',
    notFound: '没有找到',
    conflict: '内容已被更改',
    ruleRefused: '规定不允许',
    incomplete: '还缺少内容',
    badFile: '文件无法使用',
    notReady: '数据还没有准备好',
    storageReadOnly: '数据现在只能查看',
    storageFull: '磁盘空间不足',
    storageFailed: '没有保存成功',
    backendDied: '后台正在重新启动',
    cancelled: '已取消',
    printingFailed: '没有打印成功',
    unexpected: '出了一点问题',
  },
  noAnswer: '程序后台没有回答。已保存的内容都在，请再试一次；仍不行请重新打开程序。',
  strangeAnswer: '程序后台的回答不完整。已保存的内容都在，请再试一次；仍不行请重新打开程序。',
  screenBroke: '这个页面没有显示出来',
  screenBrokeHint: '已保存的内容都在。请返回今日再进来；如果还是这样，请联系程序维护人员。',
  tryScreenAgain: '重新显示',
  toToday: '返回今日',
  cannotOpen: '数据暂时打不开',
  cannotOpenHint: '处理好以后，请重新打开程序。',
  cannotOpenRestore: '处理不好时，可以用备份恢复。现有的数据会另存一份，不会删除。',
  dataFolder: '数据文件夹',
  logFolder: '日志文件夹',
  storage: {
    tornTailCut: '上次关机时有一次保存没有写完，已经去掉。显示过“已保存”的内容都在。',
    damageSetAside: (lostSaves: string) =>
      `数据文件有损坏，已用完好的部分打开，损坏的文件另存在数据文件夹中，没有删除。${lostSaves}请马上告诉店长，并核对最近办理的业务单。`,
    lostSaves: (count: number) => `最近有 ${count} 次保存没有找回。`,
    lostUnknown: '最近的保存可能有缺失。',
    nothingLost: '保存的内容没有缺失。',
    restored: (madeAt: string, lostShipped: string, missingFiles: string) =>
      `数据已经用备份恢复到 ${madeAt} 的内容。${lostShipped}${missingFiles}请核对这以后办过的业务，缺的要补办。恢复前的数据另存在原来的位置旁边，没有删除。`,
    lostShipped: (count: number) => `备份的末尾少了 ${count} 次保存，没有找回。`,
    missingFiles: (count: number) =>
      `有 ${count} 个附件或表单文件备份里没有或已损坏，没有找回，其余都在；有纸质件的请重新添加。`,
    large: (megabytes: number, limit: number) =>
      `数据已有 ${megabytes} MB，到 ${limit} MB 就不能再保存。请联系程序维护人员归档以前年份的数据。`,
    snapshotFailing:
      '数据没有整理成功，保存不受影响，但下次打开会变慢。请检查磁盘空间，不够时请清理磁盘。',
    noBackupFolder:
      '还没有选择备份文件夹。现在数据只在这一台电脑上，电脑坏了或丢了就找不回来。请选一个U盘或网络文件夹。',
    backupFolderGone: (since: string) =>
      `从 ${since} 起找不到备份文件夹，新办的业务还没有备份。请插好U盘或连上网络，连上后会自动补上。`,
    backupFailing: (since: string, problem: string) => `从 ${since} 起备份没有成功。${problem}`,
    noRecoverySheet:
      '还没有核对过的恢复单。电脑坏了要靠它找回数据，请打印一张，核对后锁进保险柜或文件柜。',
    seen: '知道了',
    later: '今天先这样',
    openBackup: '去看备份',
    openSafety: '去做恢复单',
  },
  restarting: '后台正在重新启动，已保存的内容都在，请稍等几秒。',
  backendFailed: '后台没有重新启动成功。已保存的内容都在，请关闭程序再打开。',
};
