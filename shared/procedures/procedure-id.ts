export const procedureIds = ['cancellation', 'repair', 'return'] as const;
export type ProcedureId = (typeof procedureIds)[number];
