import type { z } from 'zod';

import type { Transition } from './procedure.ts';
import type { StepMoment } from './record-description.ts';

/** What a row writes down, typed by its input. */
export type WriteRecord<R> = <S extends z.ZodType>(
  schema: S,
  write: (record: R, input: z.output<S>, moment: StepMoment) => R,
) => Required<Pick<Transition, 'record'>>;

/** The rows' way to a procedure's record; `parse` reads what is stored. */
export function recordWriter<R>(parse: (source: { record: unknown }) => R): WriteRecord<R> {
  return (schema, write) => ({
    record: (record, input, moment) => write(parse({ record }), schema.parse(input), moment),
  });
}

/** Who typed it, as the record keeps it. */
export function typist({ by }: StepMoment): { id: string; name: string } {
  return { id: by.id, name: by.name };
}
