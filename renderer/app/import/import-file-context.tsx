import { createContext, use, useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';

import type { InputOf } from '../../../shared/ipc/contract.ts';

export interface OrderFile {
  /** Tells one reading of a file from the next. */
  key: string;
  content: InputOf<'orders.previewImport'>;
}

interface ImportFile {
  file: OrderFile | null;
  /** Takes a file and shows its preview; null puts it away. */
  take: (content: OrderFile['content'] | null) => void;
}

const ImportFileContext = createContext<ImportFile>({ file: null, take: () => undefined });

/** The file being imported, in memory: it can come from anywhere in the window. */
export function ImportFileProvider({ children }: { children: ReactNode }) {
  const navigate = useNavigate();
  const [file, setFile] = useState<OrderFile | null>(null);
  function take(next: OrderFile['content'] | null) {
    setFile(next && { key: crypto.randomUUID(), content: next });
    if (next !== null) void navigate('/orders/import');
  }
  return <ImportFileContext value={{ file, take }}>{children}</ImportFileContext>;
}

export function useImportFile(): ImportFile {
  return use(ImportFileContext);
}
