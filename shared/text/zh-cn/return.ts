/** Returns and exchanges on screen (RET-1 to RET-18). */
export const returning = {
  submitButton: '提交并打印申请单（3 联）',
  printButton: '打印申请单（3 联）',
  summaryTab: '申请和记录',
  noVerdict: '还不能判定',
  noVerdictHint: '选好要退换的商品和原因，这里会按规定判定。',

  kind: '退还是换',
  kindHints: {
    return: '商品退回，钱退给顾客。',
    exchange: '商品退回，退款抵新商品，只收或只退差额。',
  },
  kindStays: '提交以后不能再改退还是换，因为编号已经定了。要改请作废或收回，另开一单。',

  goods: '要退换的商品',
  piecesColumn: '退换 / 购买',
  tickLine: (name: string) => `退换 ${name}`,
  piecesOf: (name: string) => `${name} 退换件数`,
  notDelivered: (lines: string) => `第 ${lines} 项还没有送货，退货要按取消订单办理。`,
  notDeliveredHow: '先按上面的按钮转办取消订单，再把没有送货的商品从这里去掉。',
  takeOutNotDelivered: '去掉没有送货的商品',
  exchangeNotDelivered: '没有送货的商品按取消订单的规定判定，退款一样抵新商品。',

  reason: '原因',
  reasonDetails: '详细原因',
  reasonDetailsHint: '照顾客说的写。例如：坐垫塌陷，用了两个月，没有碰撞。',
  proposal: '先建议检验和维修',
  proposalHint: '说是质量问题的，先建议上门检验、现场维修。',
  proposalAnswer: '顾客的答复',
  proposalAnswers: { inspect: '坚持退换，同意检验', repair: '愿意维修' },
  toRepair: '顾客愿意维修的，按上面的按钮转办产品维修，内容会带过去。',

  condition: '商品状况（顾客说的）',
  conditionHint: '签字以后还要检验，以检验为准。',
  packagingUnopened: '原包装没有拆封',
  goodsIntact: '商品完好，没有用坏',

  documentsHint: '看过一样勾一样。',

  newGoods: {
    title: '换给顾客的商品',
    add: '添加商品',
    keys: '+ 添加一行',
    kindHint: '选类别',
    row: (row: number, field: string) => `换的第 ${row} 行 ${field}`,
    takeOut: (row: number) => `去掉换的第 ${row} 行`,
    columns: {
      code: '型号',
      name: '商品',
      size: '规格',
      colour: '颜色',
      kind: '类别',
      quantity: '件数',
      price: '单价（元）',
      amount: '金额（元）',
    },
    total: '新商品合计',
    refundBack: '退回商品的退款',
    dueBack: '退回商品应补',
    due: '顾客应补差额',
    refund: '退给顾客差额',
    none: '没有差额',
    inExchange: (goods: string, amount: string) => `换成：${goods}　${amount}`,
    later: '差额等检验后才知道。',
  },

  askException: '申请自营部负责人特批',
  exceptionHint: '选中的商品按规定不能退换。自营部负责人可以特批，必须写明理由。',

  amounts: {
    amount: '退回商品原价',
    paidShare: '已付（按比例）',
    fee: '退单费',
  },

  conditions: { asked: '待检验', good: '完好', damaged: '有损坏', notDelivered: '没有送货' },

  actions: {
    inspectedAt: '检验时间',
    inspector: '检验人',
    inspectorMissing: '请选择检验人。',
    place: '在哪里检验',
    placeMissing: '请选择在哪里检验。',
    lines: '检验结果',
    linesHint: '完好和损坏分开写。没有带来的不写，件数放回订单，以后还可以退换。',
    finding: '检验情况',
    findingHint: '例如：坐垫弹簧断裂两处，布面没有破损。照片可以拖进窗口。',
    findingMissing: '请写明检验情况。',
    toldAt: '告知时间',
    toldWords: '怎么告知的，顾客怎么说',
    receivedAt: '收回时间',
    condition: '收回时的样子',
    conditionHint: '例如：包装齐全，和检验时一样。',
    conditionMissing: '请写明商品收回时的样子。',
  },

  inspection: {
    columns: {
      goods: '商品',
      asked: '申请',
      good: '完好',
      damaged: '损坏',
      packaging: '未拆封',
      fault: '责任判定',
    },
    countOf: (name: string, column: string) => `${name} ${column}`,
    absent: (pieces: number) => `${pieces} 件没有带来，放回订单`,
    countWrong: (name: string) => `请填写“${name}”的件数，没有就写 0。`,
    tooMany: (name: string, asked: number) =>
      `“${name}”完好和损坏加起来不能多于申请的 ${asked} 件。`,
    faultMissing: (name: string) => `请选择“${name}”是谁的责任。`,
    nobody:
      '没有可以检验的人：要一位维修安装人员或店长，而且不是登记这张业务单的人。请店长在“设置 · 人员”里添加。',
  },

  summary: {
    kind: '办什么',
    reason: '原因',
    proposal: '检验和维修的建议',
    condition: '顾客说的状况',
    documents: '所附凭据',
    newGoods: '换给顾客的商品',
    noSteps: '还没有办理记录。检验以后，这里会一条一条写下来。',
    inspection: '检验确认',
    told: '告知判定',
    changed: '判定和提交时不同',
    received: '收回商品',
    inspector: (name: string) => `检验人 ${name}`,
    stateColumn: '状况',
  },

  open: {
    button: '退货、换货',
    goOn: '继续退货、换货',
    key: 'T',
    ofOrder: (number: string) => `订单 ${number} 退货、换货`,
  },
};
