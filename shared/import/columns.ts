/** Columns of an order file, by their title in the first row (issue 2: the columns of orders.csv). */
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
