/** What tests and the demo may set from outside; everything is null in a production build. */
export interface DevelopmentHooks {
  /** Where everything is kept instead of the person's own folders. */
  dataFolder: string | null;
  /** ISO 8601: the clock starts here and runs on. */
  clockStart: string | null;
  /** File with an ISO 8601 time: whenever it changes, the clock jumps there and runs on. */
  clockFile: string | null;
  /** Folder that gets the bytes of each print in place of the system dialog. */
  printTo: string | null;
  /** JSON file, read at each dialog, with the answers a person would give (dialog-answers.ts). */
  dialogAnswers: string | null;
  /** Percent at which the storing of an order file waits until it is cancelled. */
  holdImportAt: number | null;
  /** File that stands in for the keychain of the system. */
  keychain: string | null;
  /** Folder that is told what would be shown outside of the window, in place of the system. */
  notifyTo: string | null;
}

const noHooks: DevelopmentHooks = {
  dataFolder: null,
  clockStart: null,
  clockFile: null,
  printTo: null,
  dialogAnswers: null,
  holdImportAt: null,
  keychain: null,
  notifyTo: null,
};

export function developmentHooks(env: NodeJS.ProcessEnv): DevelopmentHooks {
  if (!__GUITAI_DEVELOPMENT__) return noHooks;
  return {
    dataFolder: env['GUITAI_DATA_FOLDER'] ?? null,
    clockStart: env['GUITAI_CLOCK_START'] ?? null,
    clockFile: env['GUITAI_CLOCK_FILE'] ?? null,
    printTo: env['GUITAI_PRINT_TO'] ?? null,
    dialogAnswers: env['GUITAI_DIALOG_ANSWER'] ?? null,
    holdImportAt: percentOf(env['GUITAI_HOLD_IMPORT_AT']),
    keychain: env['GUITAI_KEYCHAIN'] ?? null,
    notifyTo: env['GUITAI_NOTIFY_TO'] ?? null,
  };
}

function percentOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
