/** The only fields a log line may have: codes and measures, never what a person typed. */
export interface LogFields {
  channel?: string;
  code?: string;
  durationMs?: number;
  count?: number;
  /** Name and frames of an error, from `stackOf`: its message may quote data. */
  stack?: string;
}

export type LogLevel = 'info' | 'warning' | 'error';

export interface Log {
  write: (level: LogLevel, event: string, fields?: LogFields) => void;
  /** Resolves when everything written so far is in the file. */
  flush: () => Promise<void>;
}

/** Name and frames of an error without its message, which may quote what was being handled. */
export function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...frames.map((line) => line.trim())].join('\n');
}
