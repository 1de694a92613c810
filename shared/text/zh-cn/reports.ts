/** 及时率 (SVC-3). */
export const reports = {
  onTime: {
    title: '及时率',
    month: '月份',
    previous: '上个月',
    next: '下个月',
    explains:
      '算的是这个月到期的时限。超时完成的永远算超时；“没完成”是还开着的，或到期以后才作罢的。',
    byRule: '按规定看',
    byPerson: '按人看',
    columns: {
      rule: '规定',
      what: '要做的事',
      person: '办理人',
      onTime: '按时',
      late: '超时',
      missed: '没完成',
      rate: '及时率',
    },
    nobody: '没有人完成',
    percent: (percent: string) => `${percent}%`,
    sentence: (cases: string, onTime: string, percent: string) =>
      `这个月到期 ${cases} 条，按时完成 ${onTime} 条，及时率 ${percent}%。`,
    nothingDue: '没有到期的',
    empty: '这个月没有到期的时限。',
    emptyHint: '有时限到期以后，这里会按规定和按人算出及时率。可以换一个月份看。',
    total: '合计',
  },
};
