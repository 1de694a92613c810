import type { Channel } from '../../ipc/contract.ts';

export const rightGroups = [
  'people',
  'approvals',
  'settings',
  'data',
  'history',
  'orders',
  'customers',
  'imports',
  'cases',
  'finance',
  'forms',
  'attachments',
  'counter',
] as const;
export type RightGroup = (typeof rightGroups)[number];

/** How one channel reads in the table of rights. Channels of one group with one title are one row. */
export interface ChannelText {
  group: RightGroup;
  title: string;
  note?: string;
}

const onlyWithCode = '要输入恢复单上的恢复码。';
const watchedByItself = '程序自动导入，算在选择文件夹的人名下。';
const whoOpened = '只限打开这个文件的人。';
const recorded = '记入历史。';

/** Every request of the contract, in the store manager's words. */
const channels: Readonly<Record<Channel, ChannelText>> = {
  'store.state': { group: 'people', title: '打开程序，看到门店名称和名单' },
  'staff.list': { group: 'people', title: '打开程序，看到门店名称和名单' },
  'store.setUp': { group: 'people', title: '第一次设置门店', note: '只能做一次。' },
  'store.saveProfile': { group: 'people', title: '修改门店信息' },
  'staff.save': { group: 'people', title: '添加、修改、停用人员' },
  'staff.access': { group: 'people', title: '查看谁有密码、谁被锁定' },
  'session.signIn': { group: 'people', title: '登录和离开', note: '要输入本人的密码。' },
  'session.current': { group: 'people', title: '登录和离开', note: '要输入本人的密码。' },
  'session.leave': { group: 'people', title: '登录和离开', note: '要输入本人的密码。' },
  'session.touch': { group: 'people', title: '登录和离开', note: '要输入本人的密码。' },
  'session.changeSecret': {
    group: 'people',
    title: '修改自己的密码',
    note: '要先输入原来的密码。',
  },
  'staff.setSecret': {
    group: 'people',
    title: '给别人设密码',
    note: '本人登录时要换成自己的密码。',
  },
  'staff.unlock': { group: 'people', title: '解锁密码错得太多的人' },
  'staff.firstSecret': {
    group: 'people',
    title: '给店长设第一个密码',
    note: '只在还没有任何人有密码时。',
  },
  'staff.resetByRecovery': {
    group: 'people',
    title: '凭恢复单重设店长密码',
    note: onlyWithCode,
  },
  'rights.check': { group: 'people', title: '程序核对权限' },

  'approvals.approvers': { group: 'approvals', title: '请批准人在柜台批准' },
  'approvals.confirm': {
    group: 'approvals',
    title: '请批准人在柜台批准',
    note: '批准人输入本人的密码；自己申请的不能自己批准。',
  },
  'deputies.list': { group: 'approvals', title: '查看代理人' },
  'deputies.name': { group: 'approvals', title: '指定、取消代理人', note: '只能代自己的批准。' },
  'deputies.cancel': { group: 'approvals', title: '指定、取消代理人', note: '只能代自己的批准。' },

  'settings.changes': { group: 'settings', title: '查看规定的设置和修改记录' },
  'settings.propose': { group: 'settings', title: '提出、撤回规定的修改' },
  'settings.withdraw': { group: 'settings', title: '提出、撤回规定的修改' },
  'settings.approve': {
    group: 'settings',
    title: '录入总经理对规定修改的批准',
    note: '总经理输入本人的密码，或者书面签字。',
  },
  'settings.reject': { group: 'settings', title: '不同意规定的修改' },
  'settings.review': { group: 'settings', title: '登记规定的年度检查' },

  'vault.state': { group: 'data', title: '打开已有的数据', note: '要有钥匙、口令或恢复码。' },
  'vault.unlock': { group: 'data', title: '打开已有的数据', note: '要有钥匙、口令或恢复码。' },
  'vault.create': { group: 'data', title: '给新的数据做钥匙', note: '只在还没有钥匙时。' },
  'vault.changePassphrase': { group: 'data', title: '修改打开数据的口令' },
  'recovery.make': { group: 'data', title: '制作、确认恢复单' },
  'recovery.print': { group: 'data', title: '制作、确认恢复单' },
  'recovery.saveAs': { group: 'data', title: '制作、确认恢复单' },
  'recovery.confirm': { group: 'data', title: '制作、确认恢复单' },
  'backups.state': { group: 'data', title: '查看备份情况' },
  'backups.chooseFolder': { group: 'data', title: '选择备份文件夹、立即备份' },
  'backups.useFolder': { group: 'data', title: '选择备份文件夹、立即备份' },
  'backups.forgetFolder': { group: 'data', title: '选择备份文件夹、立即备份' },
  'backups.now': { group: 'data', title: '选择备份文件夹、立即备份' },
  'restore.chooseFolder': {
    group: 'data',
    title: '从备份恢复',
    note: `${onlyWithCode}数据打开着的时候只限店长。`,
  },
  'restore.look': {
    group: 'data',
    title: '从备份恢复',
    note: `${onlyWithCode}数据打开着的时候只限店长。`,
  },
  'restore.run': {
    group: 'data',
    title: '从备份恢复',
    note: `${onlyWithCode}数据打开着的时候只限店长。`,
  },

  'history.list': { group: 'history', title: '查看全部历史' },
  'history.verify': { group: 'history', title: '检查历史有没有被改动' },

  'orders.list': { group: 'orders', title: '查看订单' },
  'orders.get': { group: 'orders', title: '查看订单' },
  'orders.history': { group: 'orders', title: '查看订单' },
  'search.find': { group: 'orders', title: '搜索客户、订单和业务单' },
  'orders.create': { group: 'orders', title: '录入、改正订单' },
  'orders.correct': { group: 'orders', title: '录入、改正订单' },
  'orders.recordPayment': { group: 'orders', title: '登记收款' },
  'orders.cancelPayment': { group: 'orders', title: '作废收款' },
  'orders.recordDelivery': { group: 'orders', title: '登记送货和提货' },
  'orders.applyWaiting': { group: 'orders', title: '决定采用还是放下文件里的更改' },
  'orders.dropWaiting': { group: 'orders', title: '决定采用还是放下文件里的更改' },

  'customers.list': { group: 'customers', title: '查看客户', note: '号码遮住中间几位。' },
  'customers.get': { group: 'customers', title: '查看客户', note: '号码遮住中间几位。' },
  'customers.history': { group: 'customers', title: '查看客户', note: '号码遮住中间几位。' },
  'customers.create': { group: 'customers', title: '录入、改正客户' },
  'customers.correct': { group: 'customers', title: '录入、改正客户' },
  'customers.keepApart': { group: 'customers', title: '确认两位客户不是同一人' },
  'customers.reveal': { group: 'customers', title: '查看完整号码', note: '记入历史（ARC-15）。' },
  'lists.export': { group: 'customers', title: '把列表存成文件', note: '记入历史（ARC-15）。' },
  'files.exportList': { group: 'customers', title: '把列表存成文件', note: '记入历史（ARC-15）。' },

  'files.pickOrderFile': { group: 'imports', title: '打开、导入订单文件' },
  'imports.open': { group: 'imports', title: '打开、导入订单文件' },
  'imports.store': { group: 'imports', title: '打开、导入订单文件' },
  'files.saveHeldBack': { group: 'imports', title: '打开、导入订单文件' },
  'imports.state': { group: 'imports', title: '核对打开的订单文件', note: whoOpened },
  'imports.problems': { group: 'imports', title: '核对打开的订单文件', note: whoOpened },
  'imports.change': { group: 'imports', title: '核对打开的订单文件', note: whoOpened },
  'imports.cancel': { group: 'imports', title: '核对打开的订单文件', note: whoOpened },
  'imports.heldBackSheet': { group: 'imports', title: '核对打开的订单文件', note: whoOpened },
  'kindWords.list': { group: 'imports', title: '查看商品类别的说法' },
  'kindWords.add': { group: 'imports', title: '增加、删去商品类别的说法' },
  'kindWords.remove': { group: 'imports', title: '增加、删去商品类别的说法' },
  'watchedFolder.state': { group: 'imports', title: '查看自动导入的情况' },
  'watchedFolder.waiting': { group: 'imports', title: '查看自动导入的情况' },
  'watchedFolder.open': { group: 'imports', title: '处理没有自动导入的文件' },
  'watchedFolder.dismiss': { group: 'imports', title: '处理没有自动导入的文件' },
  'watchedFolder.choose': { group: 'imports', title: '选择、停用自动导入的文件夹' },
  'watchedFolder.turnOff': { group: 'imports', title: '选择、停用自动导入的文件夹' },
  'watchedFolder.setWatching': { group: 'imports', title: '选择、停用自动导入的文件夹' },
  'watchedFolder.take': { group: 'imports', title: '自动导入新的文件', note: watchedByItself },
  'watchedFolder.takeUnreadable': {
    group: 'imports',
    title: '自动导入新的文件',
    note: watchedByItself,
  },

  'board.view': { group: 'cases', title: '查看今日和业务单' },
  'deadlines.take': { group: 'cases', title: '接下要办的事、写明超时原因' },
  'deadlines.explain': { group: 'cases', title: '接下要办的事、写明超时原因' },
  'deadlines.pause': {
    group: 'cases',
    title: '登记等顾客和继续计时',
    note: '写明原因（TIME-5）。',
  },
  'deadlines.resume': {
    group: 'cases',
    title: '登记等顾客和继续计时',
    note: '写明原因（TIME-5）。',
  },
  'visits.day': { group: 'cases', title: '查看上门日程' },
  'reports.onTime': { group: 'cases', title: '查看及时率' },
  'cases.revealContact': {
    group: 'cases',
    title: '查看联系人的完整号码',
    note: '记入历史（ARC-15）。',
  },
  'cases.handOver': { group: 'cases', title: '转办别的业务' },
  'cases.list': { group: 'cases', title: '查看今日和业务单' },
  'cases.get': { group: 'cases', title: '查看今日和业务单' },
  'cases.history': { group: 'cases', title: '查看今日和业务单' },
  'cases.open': { group: 'cases', title: '开单、填写草稿' },
  'cases.openFrom': { group: 'cases', title: '开单、填写草稿' },
  'cases.saveDraft': { group: 'cases', title: '开单、填写草稿' },
  'cases.backdate': { group: 'cases', title: '补录申请时间', note: '要写理由（TIME-8）。' },
  'cases.act': { group: 'cases', title: '办理一个环节', note: '每个环节由谁办，见下面各业务。' },

  'packets.preview': { group: 'finance', title: '查看备案包和它的清单' },
  'packets.list': { group: 'finance', title: '查看备案包和它的清单' },
  'packets.get': { group: 'finance', title: '查看备案包和它的清单' },
  'packets.handOver': { group: 'finance', title: '移交备案包、再存一份', note: recorded },
  'packets.make': { group: 'finance', title: '移交备案包、再存一份', note: recorded },
  'packets.writeAgain': { group: 'finance', title: '移交备案包、再存一份', note: recorded },
  'packets.remake': { group: 'finance', title: '移交备案包、再存一份', note: recorded },
  'packets.callOff': {
    group: 'finance',
    title: '停止正在做的备案包',
    note: '只限开始做的人。',
  },
  'packets.verify': { group: 'finance', title: '核对备案包的文件' },
  'packets.check': { group: 'finance', title: '核对备案包的文件' },
  'reports.exceptions': { group: 'finance', title: '查看、导出特批月报' },
  'reports.exceptionsSheet': { group: 'finance', title: '查看、导出特批月报' },
  'files.exportExceptions': { group: 'finance', title: '查看、导出特批月报' },

  'forms.preview': { group: 'forms', title: '预览单据、查看已打印的单据' },
  'forms.issued': { group: 'forms', title: '预览单据、查看已打印的单据' },
  'forms.issue': { group: 'forms', title: '打印单据、存成文件' },
  'forms.print': { group: 'forms', title: '打印单据、存成文件' },
  'forms.saveAs': { group: 'forms', title: '打印单据、存成文件' },
  'forms.cancel': { group: 'forms', title: '打印单据、存成文件' },

  'attachments.list': { group: 'attachments', title: '查看附件' },
  'attachments.thumbnail': { group: 'attachments', title: '查看附件' },
  'attachments.open': { group: 'attachments', title: '查看附件' },
  'attachments.add': { group: 'attachments', title: '添加照片、扫描件' },
  'files.pickAttachments': { group: 'attachments', title: '添加照片、扫描件' },
  'attachments.remove': { group: 'attachments', title: '移除附件', note: '要写理由，原件保留。' },

  'counter.about': { group: 'counter', title: '查看本机的设置和版本' },
  'counter.settings': { group: 'counter', title: '查看本机的设置和版本' },
  'window.unsaved': { group: 'counter', title: '查看本机的设置和版本' },
  'counter.saveSettings': { group: 'counter', title: '修改本机的设置' },
};

const groups: Readonly<Record<RightGroup, string>> = {
  people: '人员和登录',
  approvals: '批准和代理',
  settings: '规定',
  data: '数据和备份',
  history: '历史',
  orders: '订单',
  customers: '客户',
  imports: '导入',
  cases: '业务单',
  finance: '财务备案和特批',
  forms: '单据',
  attachments: '附件',
  counter: '本机',
};

/** Narrow heads for ten columns; the whole title stands in the tooltip. */
const shortRoles = {
  receptionist: '接待',
  storeManager: '店长',
  generalManager: '总经理',
  divisionHead: '自营部',
  serviceAgent: '客服',
  technician: '维修',
  finance: '财务',
  archivist: '档案',
  informationSupervisor: '信息主管',
  customerServiceManager: '客服经理',
} as const;

export const rights = {
  tab: '权限',
  intro:
    '谁可以办什么，只看这一张表。程序按它核对每一个请求；一个人有几项职责，就可以办其中任何一项准许的事。',
  tableLabel: '权限表',
  action: '事项',
  everybody: '不用登录',
  allowed: '可以',
  refused: '不可以',
  onlyManager: '权限表由店长查看。可按 F2 换人。',
  groups,
  channels,
  shortRoles,
  steps: {
    group: (procedure: string) => `业务：${procedure}`,
    inStages: (title: string, stages: string) => `${title}（${stages}）`,
    recordedBy: (roles: string) => `${roles}可以在柜台请批准人输入密码，或者录入书面签字。`,
    openerToo: '开单的人也可以。',
    deputies: '批准人的代理人也可以。',
  },
};
