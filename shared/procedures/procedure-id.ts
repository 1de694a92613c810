export const procedureIds = ['cancellation', 'repair'] as const;
export type ProcedureId = (typeof procedureIds)[number];
