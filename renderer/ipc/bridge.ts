import type { Answer, Notice } from '../../shared/ipc/envelope.ts';

/** All that the preload script gives the page. */
export interface Bridge {
  request(channel: string, input: unknown, requestId: string): Promise<Answer<unknown>>;
  onNotice(callback: (notice: Notice) => void): () => void;
}

declare global {
  interface Window {
    readonly guitai: Bridge;
  }
}
