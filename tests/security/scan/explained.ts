import type { Finding } from './run-scan.ts';

/** Everything the scanner finds in the sources, and why it is all right or held elsewhere. */
export const explained: Array<Finding & { why: string }> = [
  {
    id: 'CSP_GLOBAL_CHECK',
    file: 'main (N/A)',
    why: 'It looks for a meta element. The policy is a header of every answer of the own scheme (main/window/content-security-policy.ts); shell.spec.ts holds it in the running window.',
  },
  {
    id: 'CSP_GLOBAL_CHECK',
    file: 'renderer (N/A)',
    why: 'The same: the page gets its policy as a header.',
  },
  {
    id: 'AUXCLICK_JS_CHECK',
    file: 'main/window/counter-window.ts',
    why: 'A middle click asks for a new window, and every new window is denied (main/window/lock-down.ts; shell.spec.ts).',
  },
  {
    id: 'AUXCLICK_JS_CHECK',
    file: 'main/printing/print-window.ts',
    why: 'The same; nobody clicks in that window, it is never shown.',
  },
  {
    id: 'PRELOAD_JS_CHECK',
    file: 'main/window/counter-window.ts',
    why: 'It asks to look at the preload script: main/preload.ts gives the page one function for each channel of the contract and nothing of Node; shell.spec.ts holds what the page sees.',
  },
  {
    id: 'LIMIT_NAVIGATION_GLOBAL_CHECK',
    file: 'renderer (N/A)',
    why: 'It looks in the folder of the page; main denies navigation and new windows (main/window/lock-down.ts; shell.spec.ts).',
  },
  {
    id: 'PERMISSION_REQUEST_HANDLER_GLOBAL_CHECK',
    file: 'renderer (N/A)',
    why: 'The same: main refuses every permission (main/window/lock-down.ts; shell.spec.ts).',
  },
];
