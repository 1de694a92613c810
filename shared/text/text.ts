import { actionForms } from './zh-cn/action-forms.ts';
import { backupSettings } from './zh-cn/backup-settings.ts';
import { approvals } from './zh-cn/approvals.ts';
import { attachments } from './zh-cn/attachments.ts';
import { cancellation } from './zh-cn/cancellation.ts';
import { caseScreen } from './zh-cn/case-screen.ts';
import { cases } from './zh-cn/cases.ts';
import { common } from './zh-cn/common.ts';
import { customerPage } from './zh-cn/customer-page.ts';
import { customers } from './zh-cn/customers.ts';
import { dataSafety } from './zh-cn/data-safety.ts';
import { deadlines } from './zh-cn/deadlines.ts';
import { errors } from './zh-cn/errors.ts';
import { exceptions } from './zh-cn/exceptions.ts';
import { finance } from './zh-cn/finance.ts';
import { firstStart } from './zh-cn/first-start.ts';
import { frame } from './zh-cn/frame.ts';
import { history } from './zh-cn/history.ts';
import { importSettings } from './zh-cn/import-settings.ts';
import { importing } from './zh-cn/importing.ts';
import { lists } from './zh-cn/lists.ts';
import { newCase } from './zh-cn/new-case.ts';
import { orderEntry } from './zh-cn/order-entry.ts';
import { orderLines } from './zh-cn/order-lines.ts';
import { orderPage } from './zh-cn/order-page.ts';
import { orders } from './zh-cn/orders.ts';
import { people } from './zh-cn/people.ts';
import { record } from './zh-cn/record.ts';
import { reports } from './zh-cn/reports.ts';
import { restore } from './zh-cn/restore.ts';
import { repair } from './zh-cn/repair.ts';
import { returning } from './zh-cn/return.ts';
import { reveal } from './zh-cn/reveal.ts';
import { rights } from './zh-cn/rights.ts';
import { ruleSettings } from './zh-cn/rule-settings.ts';
import { rules } from './zh-cn/rules.ts';
import { settlement } from './zh-cn/settlement.ts';
import { settingEditors } from './zh-cn/setting-editors.ts';
import { settings } from './zh-cn/settings.ts';
import { signIn } from './zh-cn/sign-in.ts';
import { today } from './zh-cn/today.ts';
import { unlock } from './zh-cn/unlock.ts';
import { visits } from './zh-cn/visits.ts';

/** Everything the screen says, by section. Simplified Chinese; English will be a second such object. */
export const text = {
  actionForms,
  attachments,
  backupSettings,
  approvals,
  cancellation,
  caseScreen,
  cases,
  common,
  customerPage,
  customers,
  dataSafety,
  deadlines,
  errors,
  exceptions,
  finance,
  firstStart,
  frame,
  history,
  importSettings,
  importing,
  lists,
  newCase,
  orderEntry,
  orderLines,
  orderPage,
  orders,
  people,
  record,
  reports,
  restore,
  repair,
  returning,
  reveal,
  rights,
  rules,
  ruleSettings,
  settingEditors,
  settings,
  settlement,
  signIn,
  today,
  unlock,
  visits,
};
