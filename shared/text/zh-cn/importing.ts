const count = (value: number) => value.toLocaleString('zh-CN');

export const importing = {
  title: '导入订单',
  pick: '选择订单文件',
  intro: '把收银系统导出的订单文件拖到窗口里，或按下面的按钮选择。',
  introHint:
    'Excel（.xlsx、.xls）和 CSV 都可以，最多 20 MB。先核对，确认后才写入；同一个文件再导入一次也不会重复建单。',
  whoMay: '订单由接待人员或店长导入。可按 F2 换人。',
  tooBig: (name: string) => `“${name}”超过 20 MB`,
  tooBigHint: '请在收银系统中按月份分成几个文件再导入。没有任何内容被更改。',
  onlyFirst: (name: string) => `一次看一个文件：先打开“${name}”，其余的请随后再拖进来。`,
  busyTitle: '上一个文件还没有完成',
  busyHint: '请等它完成，或按 Esc 取消，再拖入下一个文件。没有任何内容被更改。',

  progress: {
    sending: (name: string) => `正在打开“${name}”`,
    reading: (name: string) => `正在读取“${name}”`,
    readingHint: '现在只是读取和核对，还没有写入任何内容。',
    storing: (name: string) => `正在导入“${name}”`,
    storingHint: '全部写完才算数：现在取消，一张订单也不会留下。',
    amount: (done: number, total: number) => `${count(done)} / ${count(total)}`,
    barLabel: '进度',
    readingAgain: '正在按新的选择重新读取…',
    readingCancelled: '已取消，没有导入任何内容。',
    storingCancelled: '已取消，没有导入任何内容。文件还在这里，可以再导入。',
  },

  unreadable: '这个文件读不出订单',
  lost: {
    otherPerson: (name: string) => `这个文件由${name}打开`,
    otherPersonHint: (name: string) =>
      `还没有导入的内容不会写入。请按 F2 换回${name}继续，或放下它另选一个文件。`,
    gone: '这个文件要重新选择',
    goneHint:
      '程序后台重新启动过，打开的文件不在了。已经导入的订单都在；没有导入完的，一张也没有留下。再选一次同一个文件不会重复建单。',
  },
  chooseOther: '换一个文件',

  columns: {
    button: '列的对应',
    title: '列的对应',
    ask: '有几列没有认出来，请指出它们在文件里的哪一列。',
    adjust: '每一项内容在文件里的哪一列。改好后按新的对应重新读取。',
    remembered: '记住以后，同样格式的文件会自动这样对应。',
    titleRow: (row: number) => `列名在第 ${row} 行`,
    ours: '本店的内容',
    theirs: '文件里的列',
    examples: '文件里的例子',
    needed: '必须有',
    notThere: '文件里没有',
    choose: '请选择',
    untitled: (letter: string) => `${letter} 列（没有列名）`,
    titled: (title: string, letter: string) => `${title}（${letter} 列）`,
    twice: (other: string) => `与“${other}”选了同一列`,
    use: '按这样读取',
    stillMissing: (count: number) => `还有 ${count} 项没有指出`,
    listLabel: '列的对应',
  },

  counts: {
    new: '新订单',
    changed: '有变化',
    unchanged: '没有变化',
    waiting: '等处理',
    heldBack: '暂不导入',
  },
  hints: {
    new: '导入',
    changed: '更新，旧内容留在历史里',
    unchanged: '跳过',
    waiting: '不改订单，只记下不同',
    heldBack: '有问题，整张先不导入',
  },
  countOf: count,
  countsLabel: '按处理结果筛选',
  note: (format: string, rows: number, customers: number, sumRows: number) =>
    [
      format,
      `${count(rows)} 行商品`,
      ...(customers > 0 ? [`${count(customers)} 位新客户`] : []),
      ...(sumRows > 0 ? [`已跳过 ${count(sumRows)} 行合计`] : []),
    ].join(' · '),
  show: '显示',
  parts: {
    open: (problems: number) => `要处理的问题 ${count(problems)}`,
    mended: (problems: number) => `自动改好 ${count(problems)}`,
    changes: (orders: number) => `与已有订单的不同 ${count(orders)}`,
    sample: '文件中的订单',
  },

  kinds: {
    title: '这些类别是什么意思？',
    hint: '选好后以后的文件也这样理解。不选的话，这些订单暂不导入。',
    word: (word: string) => (word === '' ? '（空白）' : `“${word}”`),
    where: (rows: number, first: number) => `${count(rows)} 行，从第 ${first} 行起`,
    choose: '请选择类别',
    explained: '已说明',
    selectLabel: (word: string) => `“${word}”属于哪一类`,
  },
  mends: {
    title: '可以自动改好',
    hint: '只改导入的内容，不改您的文件。',
    kinds: {
      fullWidth: '全角数字、字母改成半角',
      nameGap: '去掉姓名里的空格',
      amountFormat: '金额去掉千位逗号和货币符号',
      excelDate: 'Excel 日期数字改成日期',
      dateOnly: '只写了日期的送货时间',
      repeatedRow: '去掉重复的行（去掉后金额才对得上）',
    },
    places: (places: number) => `${count(places)} 处`,
    arrow: '→',
    emptyCell: '（空白）',
  },

  problemColumns: { row: '行', column: '列', order: '订单号', message: '问题和办法' },
  wholeRow: '整行',
  noProblems: '没有要处理的问题。',
  noMended: '没有需要自动改的地方。',
  problemHint: '有问题的订单整张先不导入，不影响其他订单。在收银系统里改好，再导入一次即可。',
  mendedHint: '这些地方导入时已按后面的写法改好。不想这样改，可在右边关掉。',
  problemListLabel: '问题列表',
  mendedListLabel: '自动改好的地方',

  changeColumns: { order: '订单', field: '内容', before: '现在', after: '文件里' },
  changesLabel: '与已有订单的不同',
  changesHint: (orders: number) => `列出前 ${orders} 张订单的不同。`,
  noChanges: '没有这样的订单。',
  waitingReasons: {
    runningCase: '有业务单在办理',
    piecesTaken: '商品已在业务单中',
    handCorrected: '订单曾手工更正',
  },

  sample: '文件中的订单',
  sampleColumns: {
    number: '订单、客户',
    orderedAt: '下单时间',
    lines: '商品',
    total: '总额（元）',
    state: '处理和提醒',
  },
  states: {
    new: '导入',
    unchanged: '跳过',
    changed: '更新',
    waiting: '等处理',
    heldBack: '暂不导入',
  },
  sampleNote: (orders: number) => `列出文件开头的 ${orders} 张订单。`,
  sampleEmpty: (state: string) => `文件开头的订单里没有“${state}”的。`,

  confirm: (orders: number) => `导入 ${count(orders)} 张订单`,
  confirmWaiting: (orders: number) => `记下 ${count(orders)} 张订单的不同`,
  nothingToImport: '没有可导入的订单',
  saveHeldBack: '保存有问题的订单…',
  heldBackHint: (orders: number) =>
    `暂不导入的 ${count(orders)} 张可以另存成表格：原因写在最后一列，改好后再导入。`,
  heldBackSaved: '已另存。每张订单的原因写在最后一列，改好后把这个表格再导入即可。',

  done: '导入完成',
  doneText: (orders: number, lines: number, customers: number) =>
    `已保存 ${count(orders)} 张订单、${count(lines)} 行商品，新增 ${count(customers)} 位客户。`,
  doneNothing: '没有新订单。',
  doneChanged: (orders: number) => `${count(orders)} 张订单已按文件更新，旧内容留在历史里。`,
  doneWaiting: (orders: number) =>
    `${count(orders)} 张订单与文件不同，没有改动，请在订单页面上决定怎么办。`,
  doneUnchanged: (orders: number) => `${count(orders)} 张订单没有变化。`,
  doneHeldBack: (orders: number) =>
    `${count(orders)} 张订单有问题，没有导入。另存成表格，按最后一列的原因改好后再导入即可。`,
  toOrders: '查看订单',
  another: '再导入一个文件',

  waiting: {
    banner: (files: number) => `收银文件夹里有 ${count(files)} 个文件需要核对。`,
    look: '去核对',
    title: '收银文件夹里等核对的文件',
    hint: '这些文件没有自动导入，因为里面有要先看一看的地方。',
    open: '核对',
    dismiss: '不导入',
    dismissed: (name: string) => `“${name}”不再提醒。文件还在文件夹里，需要时可以再选它。`,
    seenAt: '放入',
  },
};
