import { readFile } from 'node:fs/promises';

import { z } from 'zod';

import type { Questions } from './dialogs.ts';

/** Paths as a person would choose them; null is a closed dialog. */
const preparedAnswers = z.object({
  open: z.string().nullable().default(null),
  folder: z.string().nullable().default(null),
  /** Files chosen together as attachments. */
  attachments: z.array(z.string()).default([]),
  save: z.string().nullable().default(null),
  /** A test that leaves a form half filled in still ends. */
  leave: z.enum(['stay', 'leave']).default('leave'),
  print: z.enum(['printed', 'cancelled', 'failed']).default('printed'),
});
export type PreparedAnswers = z.infer<typeof preparedAnswers>;

/** The answers in a file, read at each dialog so that a test can change them in between. */
export async function readPreparedAnswers(file: string | null): Promise<PreparedAnswers> {
  return preparedAnswers.parse(file === null ? {} : JSON.parse(await readFile(file, 'utf8')));
}

/** Development builds only: answers from a file in place of the system's dialogs. */
export function preparedQuestions(file: string): Questions {
  return {
    openFile: async () => (await readPreparedAnswers(file)).open,
    openFolder: async () => (await readPreparedAnswers(file)).folder,
    openAttachments: async () => (await readPreparedAnswers(file)).attachments,
    saveFile: async () => (await readPreparedAnswers(file)).save,
    leave: async () => (await readPreparedAnswers(file)).leave,
  };
}
