/** What is being written down about a deadline just now. */
export type Asking = 'pause' | 'explain';
