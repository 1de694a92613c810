/** What the person reads about the key of the data: what happened, that nothing was lost, what to do. */
export const openingMessages = {
  wrongSecret: '口令或恢复码不对，数据没有打开，也没有改变。请核对后再输入一次。',
  wrongRecoveryCode: '恢复码不对，没有恢复，现在的数据没有改变。请对照恢复单再输入一次。',
  alreadyThere: '数据已经准备好了，没有改变。请关闭程序后重新打开。',
  notLocked: '数据现在不需要解锁，没有改变。',
  needPassphrase:
    '这台电脑的系统不能保管钥匙，需要设置开机口令。还没有建立数据，请设置口令后再继续。',
  noKeychain: '这台电脑的系统不能保管钥匙，不能取消开机口令。口令没有改变；需要时请换一个新口令。',
  keychainRefused:
    '系统没有接受这份数据的钥匙，什么都没有改变。请改用开机口令，或重新登录系统后再试。',
  noFolderLookedAt: '还没有选择备份文件夹，没有恢复，数据没有改变。请先选择备份文件夹。',
  onlyManagerRestores: '恢复数据由店长办理，数据没有改变。请换店长登录后再办。',
  opening: '正在打开数据，这一步没有执行。请稍等再试。',
  restoring: '正在恢复数据，这一步没有执行。请等恢复完成后再办。',
  closed: '数据没有打开，这一步没有执行，数据没有改变。请先按页面的提示打开数据。',
} as const;
