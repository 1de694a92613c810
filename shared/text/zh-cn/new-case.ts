/** Which kind of case is to be opened. */
export const newCase = {
  title: '新业务单：办什么？',
  ways: {
    cancellation: { title: '取消订单', next: '先找到订单，在订单页面按 N。' },
    return: { title: '退货、换货', next: '先找到订单，在订单页面按 H。' },
    repair: { title: '产品维修', next: '先找到订单，在订单页面按 W，或按商品旁边的“报修”。' },
    repairWithoutOrder: {
      title: '产品维修，商品不在订单里',
      next: '先找到客户，没有的先新建，在客户页面按 W。',
    },
  },
};
