/** What the small forms of several procedures ask. */
export const actionForms = {
  atMissing: '请填写时间。',
  channel: '方式',
  visitKind: '约的是什么',
  appointment: '约定的时间',
  visitNote: '备注（带什么、怎么走）',
  signedAt: '顾客签字时间',
  signedAtMissing: '请填写顾客签字时间。',
  fileNote: '备案备注',
  apologisedAt: '致歉时间',
  apology: '怎么致歉的',
  apologyHint: '例如：店长当面道歉，顾客表示理解。',
  apologyMissing: '请写明怎么致歉的。',
};
