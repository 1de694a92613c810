export const unlock = {
  opening: '正在打开数据…',
  title: '打开数据',
  passphraseIntro: '数据是加密保存的，输入开机口令就能打开。',
  passphrase: '开机口令',
  open: '打开',
  forgot: '忘了口令，用恢复码打开',
  withPassphrase: '用开机口令打开',
  recoveryTitle: '用恢复码打开数据',
  recoveryIntro: '恢复码印在恢复单上。打开以后，请店长在“设置 → 数据安全”中换一个新口令。',
  keyGoneIntro:
    '这台电脑的系统没有这份数据的钥匙，可能是换了电脑、换了系统账户，或重装过系统。数据都在，用恢复单上的恢复码就能打开。',
  needPassphrase: '请输入开机口令。',
  needCode: '请输入恢复码。',
  fromBackup: '从备份恢复',
  fromBackupHint: '数据坏了，或想用备份中的数据？',

  recoveryCode: '恢复码',
  recoveryCodeHint: '照着纸上的输入，横线和大小写不用管。',

  plainTitle: '给数据加密',
  plainIntro:
    '新版本把顾客资料加密保存，电脑被偷了也看不到。这台电脑上已有的数据要加密一次，业务、订单和记录都不会变。',
  plainTime: '大约需要一分钟。中途断电也不要紧，下次打开会接着做。',
  plainNext: '加密以后，请店长设置自己的密码，再打印一张恢复单。',
  plainPassphraseIntro: '这台电脑的系统不能保管钥匙，所以以后每次打开程序都要输入开机口令。',
  encrypt: '开始加密',
  encrypting: '正在加密，请不要关机…',
};
