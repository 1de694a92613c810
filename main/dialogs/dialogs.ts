import type { Answer } from '../../shared/ipc/envelope.ts';

export interface PickedFile {
  name: string;
  bytes: Uint8Array;
}

/** What main asks the person through the system; the page never sees a path. */
export interface Dialogs {
  /** Lets the person choose one order file and gives its bytes, at most 20 MB. */
  pickOrderFile: () => Promise<Answer<PickedFile>>;
  /** Lets the person choose where a PDF goes, and writes it there. */
  savePdf: (fileName: string, bytes: Uint8Array) => Promise<Answer<{ saved: true }>>;
}

/** The two questions as the system (or a test in its place) answers them: a path, or null. */
export interface PathQuestions {
  openFile: () => Promise<string | null>;
  saveFile: (suggestedName: string) => Promise<string | null>;
}
