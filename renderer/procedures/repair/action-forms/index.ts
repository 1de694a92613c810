import type { RepairAction } from '../../../../shared/procedures/repair/actions.ts';
import type { ActionForm } from '../../action-form.ts';
import {
  approvalForm,
  correctForm,
  plainReasonForm,
  reasonForm,
} from '../../forms/reason-forms.ts';
import { settleForm } from '../../forms/settle-form.ts';
import { answerForms } from './answer-forms.ts';
import { contactForms } from './contact-forms.ts';
import { diagnosisForm } from './diagnosis-form.ts';
import { satisfactionForms } from './satisfaction-forms.ts';
import { visitForms } from './visit-forms.ts';
import { workForms } from './work-forms.ts';

/** The small forms of a repair, by action; what needs no words has none. */
export const repairActionForms: Readonly<
  Record<Exclude<RepairAction, 'submit' | 'close'>, ActionForm>
> = {
  ...contactForms,
  ...visitForms,
  diagnose: diagnosisForm,
  sign: approvalForm,
  sendBack: reasonForm(),
  ...answerForms,
  ...workForms,
  ...satisfactionForms,
  settle: settleForm,
  withdraw: reasonForm(),
  void: plainReasonForm,
  correct: correctForm,
};
