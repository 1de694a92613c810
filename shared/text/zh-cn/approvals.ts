/** Approving in person with the own PIN, and deputies (代). */
export const approvals = {
  dialogTitle: (what: string) => `${what}：请批准人确认`,
  hint: '请批准人看清下面的内容，再输入自己的密码。柜台上的人不用退出。',
  approver: '批准人',
  noApprover: (role: string) =>
    `现在没有可以批准的${role}。申请、提交或者改正的人不能自己批准；也可以请批准人指定代批人。`,
  nobody: '现在没有人可以批准这一项。提出的人不能自己批准；也可以请批准人指定代批人。',
  pin: (name: string) => `${name}的密码`,
  pinOf: '批准人的密码',
  confirm: '确认批准',
  chooseFirst: '请先选批准人。',
  way: '怎样批准',
  ways: { counter: '在柜台输入密码', paper: '纸上已签字' },
  counterHint: '按下面的按钮以后，批准人当面核对内容，输入自己的密码。',
  caseNumber: '业务单',
  customer: '顾客',
  step: '办理',
  goods: '商品',
  pieces: (count: number) => `${count} 件`,
  exceptionReason: '特批理由',
  reason: '原因',
  deputyOf: (name: string, principal: string) => `${name}（代 ${principal}）`,
};
