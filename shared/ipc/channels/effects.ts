/** Answered by the backend within a read: nothing is saved. */
export const backendRead = { by: 'backend', effect: 'read' } as const;
/** One unit of work, done once for each request id. */
export const backendWrite = { by: 'backend', effect: 'write' } as const;
/**
 * Takes its time beside the queue of the database and reads or saves in pieces of its own: other
 * requests are answered meanwhile. Safe to repeat.
 */
export const backendLong = { by: 'backend', effect: 'long' } as const;
/** Touches only what lies in the backend's memory; answered also while a unit runs. */
export const backendControl = { by: 'backend', effect: 'control' } as const;
/** Opens, locks and replaces the data themselves: answered whether or not they are open. */
export const backendVault = { by: 'backend', effect: 'vault' } as const;
/** Answered by main. */
export const main = { by: 'main', effect: 'read' } as const;
