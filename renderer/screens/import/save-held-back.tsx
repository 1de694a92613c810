import { App, Button } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

/** Saves the orders that were held back as a sheet; says where the reasons stand. */
export function SaveHeldBack({ importId }: { importId: string }) {
  const { message } = App.useApp();
  const save = useWrite('files.saveHeldBack', {
    onDone: () => void message.success(text.importing.heldBackSaved, 6),
  });
  const start = () => save.mutate({ importId });
  useShortcuts('screen', { s: start });
  return (
    <Button size="large" onClick={start} loading={save.isPending}>
      {text.importing.saveHeldBack} <KeyCap name="S" />
    </Button>
  );
}
