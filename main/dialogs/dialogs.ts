import type { Answer } from '../../shared/ipc/envelope.ts';
import type { SavedKind } from './saved-kinds.ts';

export interface PickedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface SavedFile {
  /** Where the person put it. */
  path: string;
}

/** What main asks the person through the system; the page never names a path. */
export interface Dialogs {
  /** Lets the person choose one order file and gives its bytes, at most 20 MB. */
  pickOrderFile: () => Promise<Answer<PickedFile>>;
  /** Lets the person choose a folder, beginning at `current`; code `cancelled` when not. */
  pickFolder: (what: FolderKind, current: string | null) => Promise<Answer<{ folder: string }>>;
  /** Photos and papers chosen together, each and all of bounded size; all are read, or none. */
  pickAttachments: () => Promise<Answer<PickedFile[]>>;
  /** Lets the person choose where a file goes, and writes all of it there or nothing. */
  saveFile: (kind: SavedKind, fileName: string, bytes: Uint8Array) => Promise<Answer<SavedFile>>;
}

/** What a folder is chosen for. */
export type FolderKind = 'orders' | 'backup' | 'restore' | 'packet' | 'packetCheck';

export type LeaveAnswer = 'stay' | 'leave';

/** The questions as the system (or a test in its place) answers them: a path, or null. */
export interface PathQuestions {
  openFile: () => Promise<string | null>;
  openFolder: (what: FolderKind, current: string | null) => Promise<string | null>;
  /** Several files; empty when none was chosen. */
  openAttachments: () => Promise<string[]>;
  saveFile: (kind: SavedKind, suggestedName: string) => Promise<string | null>;
}

/** All that is asked outside the page. */
export interface Questions extends PathQuestions {
  /** Whether the window may go although something typed is not saved; aborted, it is answered at once. */
  leave: (signal: AbortSignal) => Promise<LeaveAnswer>;
}
