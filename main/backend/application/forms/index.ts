import { z } from 'zod';

import type { AnswerOf, Channel, ParsedInputOf } from '../../../../shared/ipc/contract.ts';
import type { FormDocument } from '../../../../shared/forms/document.ts';
import { sha256 as sha256Schema } from '../../../../shared/ipc/schemas/common.ts';
import type { FormDescription } from '../../../../shared/procedures/form-description.ts';
import type { Database } from '../../database/database.ts';
import { cancelPrint, insertPrint } from '../../database/repositories/prints.ts';
import type { Prints } from '../../database/schema.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { CaseFile } from '../cases/case-file.ts';
import { loadCase } from '../cases/case-file.ts';
import type { HandlersOf, RequestContext } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { casePaperOf, printableForm } from './case-paper-of.ts';
import { photosOfCase } from './case-photos.ts';

export interface FormServices {
  content: Pick<Database<unknown>, 'putContent' | 'getContent'>;
  /** The same document gives the same bytes. */
  render: (document: FormDocument) => Promise<Uint8Array>;
  /** SHA-256 as 64 hexadecimal digits. */
  hash: (bytes: Uint8Array) => string;
}

/** What the backend answers about paper. */
export function formsHandlers(services: FormServices) {
  return {
    'forms.preview': async (input, context) => {
      const { file, bytes, fileName, printNumber } = await renderNext(input, services, context);
      context.viewed(file.row.customer_id);
      const sha256 = services.hash(bytes);
      return { sha256, printNumber, fileName, bytes, printedAt: context.now };
    },
    'forms.issue': {
      run: (input, context) => issue(input, services, context),
      remember: ({ sha256, printNumber, fileName }) => ({ sha256, printNumber, fileName }),
      recall: async (remembered) => {
        const issued = rememberedPrint.parse(remembered);
        return { ...issued, bytes: await storedBytes(issued.sha256, services) };
      },
    },
    'forms.cancel': cancel,
    'forms.issued': async ({ caseId, sha256 }, context) => {
      const file = await loadCase(context.executor, caseId);
      const print = findPrint(file, sha256);
      context.viewed(file.row.customer_id);
      const fileName = fileNameOf(file, formOf(file, print), print.print_number);
      return { fileName, bytes: await storedBytes(sha256, services) };
    },
  } satisfies Partial<HandlersOf<Channel>>;
}

const rememberedPrint = z.object({
  sha256: sha256Schema,
  printNumber: z.int(),
  fileName: z.string(),
});

async function storedBytes(sha256: string, { content }: FormServices) {
  return new Uint8Array(await content.getContent(sha256));
}

async function renderNext(
  { caseId, form: formId, withPhotos }: ParsedInputOf<'forms.preview'>,
  { render, content }: FormServices,
  context: RequestContext,
) {
  const file = await loadCase(context.executor, caseId);
  const form = printableForm(file, formId);
  const photos = withPhotos ? await photosOfCase(context.executor, caseId, content) : [];
  const paper = await casePaperOf(file, form, photos, context);
  const printNumber = paper.print.number;
  const bytes = new Uint8Array(await render(form.document(paper)));
  return { file, form, printNumber, bytes, fileName: fileNameOf(file, form, printNumber) };
}

/** The bytes are on disk before the record that names them (architecture.md, "Data"). */
async function issue(
  input: ParsedInputOf<'forms.issue'>,
  services: FormServices,
  context: RequestContext,
): Promise<AnswerOf<'forms.issue'>> {
  const { file, form, printNumber, bytes, fileName } = await renderNext(input, services, context);
  const sha256 = await services.content.putContent(bytes);
  await insertPrint(context.executor, {
    id: context.newId(),
    case_id: file.row.id,
    form: form.id,
    print_number: printNumber,
    data_version: file.row.data_version,
    printed_at: context.now,
    printed_by: actorOf(context).id,
    via: input.via,
    sha256,
    case_revision: file.row.revision,
    cancelled: 0,
  });
  await recordPrint('form.issued', file, form, { printNumber, via: input.via, sha256 }, context);
  return { sha256, printNumber, fileName, bytes };
}

/** Only right after the print: what followed it may rest on the paper. */
async function cancel(
  { caseId, sha256 }: ParsedInputOf<'forms.cancel'>,
  context: RequestContext,
): Promise<AnswerOf<'forms.cancel'>> {
  const file = await loadCase(context.executor, caseId);
  const print = findPrint(file, sha256);
  if (print.cancelled === 1) return {};
  const last = file.prints
    .filter(({ form, cancelled }) => form === print.form && cancelled === 0)
    .at(-1);
  if (print !== last || print.case_revision !== file.row.revision) {
    throw new ApplicationError(
      'conflict',
      '这次打印以后业务单又办过别的，不能再算作没有打印；打印记录都在。纸不对的话请重新打印。',
    );
  }
  await cancelPrint(context.executor, print.id);
  const { print_number: printNumber, via } = print;
  await recordPrint(
    'form.cancelled',
    file,
    formOf(file, print),
    { printNumber, via, sha256 },
    context,
  );
  return {};
}

async function recordPrint(
  kind: 'form.issued' | 'form.cancelled',
  { row }: CaseFile,
  form: FormDescription,
  data: Pick<Prints, 'via' | 'sha256'> & { printNumber: number },
  context: RequestContext,
): Promise<void> {
  await recordEvent(context, {
    kind,
    caseId: row.id,
    orderId: row.order_id,
    customerId: row.customer_id,
    data: { form: form.id, formTitle: form.title, ...data },
  });
  context.changed('cases');
}

function findPrint({ prints }: CaseFile, sha256: string): Prints {
  const print = prints.find((each) => each.sha256 === sha256);
  if (print) return print;
  throw new ApplicationError('notFound', '没有找到这次打印的单据，业务单没有改变。请刷新后再试。');
}

function formOf({ procedure }: CaseFile, print: Prints): FormDescription {
  const form = procedure.forms.find((each) => each.id === print.form);
  if (!form) throw new Error(`Unknown form in the prints: ${print.form}`);
  return form;
}

/** Nothing personal stands in a file name. */
function fileNameOf({ row }: CaseFile, form: FormDescription, printNumber: number): string {
  return `${form.title}-${row.number ?? ''}-第${printNumber}次.pdf`;
}
