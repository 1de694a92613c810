/** Money that moves between the store and a customer at the end of a case. */
export const settlement = {
  amount: { refund: '退给顾客', collection: '向顾客收取', none: '不用收付款' },
  method: '方式',
  methodMissing: '请选择方式。',
  settledAt: '办理时间',
  settledAtMissing: '请填写办理时间。',
  payee: { refund: '领款人', collection: '交款人', none: '签收人' },
  payeeMissing: '请填写签收人姓名。',
  payeeSigned: '已在单据上签字',
  payeeSignedMissing: '请确认签收人已签字。',
};
