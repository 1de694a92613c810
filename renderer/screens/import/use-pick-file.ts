import { useImportFile } from '../../app/import/import-file-context.tsx';
import { useWrite } from '../../ipc/use-write.ts';

/** Lets the person choose an order file in the system's dialog. */
export function usePickFile() {
  const { take } = useImportFile();
  const { mutate, isPending } = useWrite('files.pickOrderFile', { onDone: take });
  return { pick: () => mutate({}), isPending };
}
