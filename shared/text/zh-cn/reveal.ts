/** Looking at a masked number in full (ARC-15). */
export const reveal = {
  label: '查看原因',
  reasons: { contact: '联系客户', identity: '核对身份', correction: '更正资料' },
  other: '其他',
  otherReason: '请写明原因',
  otherMissing: '请写明原因，或者选一个现成的原因。',
  show: '显示号码',
  hint: '谁在什么时候、为什么查看，都会记录。',
  correctionTitle: '更正要用完整号码',
};
