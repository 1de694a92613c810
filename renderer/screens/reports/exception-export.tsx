import { App } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { RoleButton } from '../../components/role-button.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

const words = text.exceptions;

interface Props {
  /** 2026-11. */
  month: string;
  empty: boolean;
}

/** Writes the report of the month to a workbook, where the person chooses. */
export function ExceptionExport({ month, empty }: Props) {
  const { message, notification } = App.useApp();
  const write = useWrite('files.exportExceptions', {
    onDone: ({ savedAs }) =>
      notification.success({
        key: 'exceptions.exported',
        title: words.exported,
        description: words.savedAs(savedAs),
        placement: 'bottomRight',
        duration: 12,
        role: 'status',
      }),
  });
  function start() {
    if (empty) void message.info(words.empty);
    else write.mutate({ month });
  }
  useShortcuts('screen', { e: start });
  return (
    <RoleButton
      channel="reports.exceptionsSheet"
      onClick={start}
      loading={write.isPending}
      title={words.exportHint}
    >
      {words.export} <KeyCap name="E" />
    </RoleButton>
  );
}
