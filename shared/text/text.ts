import { cancellation } from './zh-cn/cancellation.ts';
import { caseScreen } from './zh-cn/case-screen.ts';
import { cases } from './zh-cn/cases.ts';
import { common } from './zh-cn/common.ts';
import { customers } from './zh-cn/customers.ts';
import { errors } from './zh-cn/errors.ts';
import { firstStart } from './zh-cn/first-start.ts';
import { frame } from './zh-cn/frame.ts';
import { importing } from './zh-cn/importing.ts';
import { orders } from './zh-cn/orders.ts';
import { rules } from './zh-cn/rules.ts';
import { settings } from './zh-cn/settings.ts';
import { today } from './zh-cn/today.ts';

/** Everything the screen says, by section. Simplified Chinese; English will be a second such object. */
export const text = {
  cancellation,
  caseScreen,
  cases,
  common,
  customers,
  errors,
  firstStart,
  frame,
  importing,
  orders,
  rules,
  settings,
  today,
};
