import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { formToPrint } from '../../../shared/procedures/current-print.ts';
import type { Missing } from '../../../shared/procedures/evaluation.ts';
import { text } from '../../../shared/text/text.ts';
import { procedureScreens } from '../../procedures/registry.ts';

/** A form that has to be printed before the step. */
export interface PrintNeed {
  form: string;
  /** What the button says. */
  title: string;
  /** Why, as the procedure says it. */
  need: Missing;
}

/** The first form that has to be printed before anything else; null where none has. */
export function printNeedOf(
  { procedure, forms }: Pick<CaseView, 'procedure' | 'forms'>,
  missing: readonly Missing[],
): PrintNeed | null {
  for (const need of missing) {
    const form = formToPrint(need);
    if (form === null) continue;
    const isMain = form === forms[0]?.form;
    const title = isMain ? procedureScreens[procedure].words.print : printWords(form, forms);
    return { form, title, need };
  }
  return null;
}

function printWords(form: string, forms: CaseView['forms']): string {
  return text.caseScreen.printForm(forms.find((each) => each.form === form)?.title ?? '');
}
