/** What was agreed with the customer and written down in the course of a case. */
export const record = {
  visits: '约定',
  steps: '办理记录',
  by: (name: string) => `${name} 记录`,
  technician: (name: string) => `技术员 ${name}`,
  visitStates: { planned: '已约', done: '已去', cancelled: '已取消' },
  apology: '向顾客致歉',
};
