/** What an order file says of an order and its lines, with the titles we write ourselves. */
export const orderColumnTitles = {
  orderNumber: '订单号',
  orderedAt: '下单时间',
  customerName: '客户姓名',
  phone: '手机号',
  address: '送货地址',
  consultant: '导购',
  code: '商品编码',
  name: '商品名称',
  size: '规格',
  color: '颜色',
  kind: '商品类别',
  quantity: '数量',
  unitPrice: '成交单价',
  amount: '金额',
  total: '订单总额',
  paid: '已付金额',
  deliveredAt: '送货/提货时间',
  documents: '票据',
} as const;

export type OrderColumn = keyof typeof orderColumnTitles;

export const orderColumns = Object.keys(orderColumnTitles) as OrderColumn[];

/**
 * Without these no order can be decided on. The others stay empty when a file does not have them;
 * the amount of a line is then price × pieces, the total of an order the sum of its lines.
 */
export const requiredColumns = [
  'orderNumber',
  'orderedAt',
  'customerName',
  'phone',
  'code',
  'name',
  'kind',
  'quantity',
  'unitPrice',
  'paid',
] as const satisfies readonly OrderColumn[];
