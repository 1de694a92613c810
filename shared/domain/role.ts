/** Who may do what is decided by role; one person may have several (glossary.md, "Roles"). */
export const roles = [
  'receptionist',
  'storeManager',
  'generalManager',
  'divisionHead',
  'serviceAgent',
  'technician',
  'finance',
  'archivist',
  'informationSupervisor',
  'customerServiceManager',
] as const;

export type Role = (typeof roles)[number];

export const roleTitles: Readonly<Record<Role, string>> = {
  receptionist: '接待人员',
  storeManager: '店长',
  generalManager: '总经理',
  divisionHead: '自营部负责人',
  serviceAgent: '服务中心客服',
  technician: '维修安装人员',
  finance: '财务',
  archivist: '档案管理员',
  informationSupervisor: '客户信息主管',
  customerServiceManager: '客服经理',
};
