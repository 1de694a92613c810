/** Which goods a rule refuses, for what is not a condition that could have been met. */
export function refusalWords(rule: string): string {
  switch (rule) {
    case 'RET-5':
      return '特卖品不因质量问题退换';
    case 'RET-6':
      return '特殊定制和特殊订单的商品，不是质量问题的不退不换';
    case 'RET-10':
    case 'CAN-6':
      return '处理品一经售出，不退不换';
    case 'RET-11':
      return '特卖品不是质量问题的不退不换';
    case 'CAN-5':
      return '特殊定制和特殊订单的商品不能取消';
    default:
      return '不符合规定';
  }
}
