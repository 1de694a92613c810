/** The lines of an order where some of their pieces are chosen for a case. */
export const orderLines = {
  columns: { name: '商品', kind: '类别', amount: '金额', verdict: '判定' },
  keys: '↑↓ 移动 · 空格 选择 · ←→ 件数',
  ofBought: (quantity: number) => `/ ${quantity}`,
  allTaken: '已在办理 CASE-2',
};
