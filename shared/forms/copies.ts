/** Who keeps a copy 联 of a form. */
export const formCopies = [
  'store',
  'finance',
  'serviceCentre',
  'customer',
  'archive',
  'borrower',
  'headOffice',
] as const;

export type FormCopy = (typeof formCopies)[number];

export const formCopyTitles: Readonly<Record<FormCopy, string>> = {
  store: '存根联',
  finance: '财务联',
  serviceCentre: '服务中心联',
  customer: '顾客联',
  archive: '档案联',
  borrower: '借阅人联',
  headOffice: '总部联',
};
