import { pageOrigin } from '../window/app-protocol.ts';

/** The parts of an IPC event that say where it came from. */
export interface Sender {
  senderFrame: { url: string; parent: unknown } | null;
  sender: { id: number };
}

/**
 * True only for the main frame of our own window, showing our own page. A frame inside the page, a
 * window somebody managed to open, or the same window on another page are strangers.
 * (In Node the origin of an app:// URL is the text 'null', hence the comparison of the beginning.)
 */
export function isTrustedSender(event: Sender, windowContentsId: number): boolean {
  const frame = event.senderFrame;
  return (
    frame?.parent === null &&
    frame.url.startsWith(pageOrigin) &&
    event.sender.id === windowContentsId
  );
}
