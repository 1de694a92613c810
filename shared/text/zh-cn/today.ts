export const today = {
  title: '今日',
  newCase: '新业务单',
  newCaseHint: '先找到订单，再从订单页面新开业务单。',
  counters: {
    overdue: '已超时',
    dueToday: '今天到期',
    waitingForSignature: '等签字',
    open: '办理中',
  },
  columns: { due: '还有', todo: '要做的事', number: '业务单', customer: '客户', who: '谁做' },
  draftNumber: '草稿',
  empty: '今天没有要做的事。',
  emptyHint: '从订单新开的业务单，会按时限排在这里。',
  listLabel: '要做的事',
  importOrders: '导入订单',
};
