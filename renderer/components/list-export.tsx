import { App } from 'antd';

import type { ListQuery } from '../../shared/ipc/schemas/lists.ts';
import { text } from '../../shared/text/text.ts';
import { useWhyNot } from '../app/counter/use-why-not.ts';
import { useWrite } from '../ipc/use-write.ts';
import { useShortcuts } from '../keyboard/keyboard.tsx';
import { KeyCap } from './key-cap.tsx';
import { RoleButton } from './role-button.tsx';

interface Props {
  /** Exactly what the list shows, all of its rows. */
  query: ListQuery;
  /** The list has no rows. */
  empty: boolean;
}

/** Writes the list as it is filtered and sorted to a workbook, where the person chooses. */
export function ListExport({ query, empty }: Props) {
  const { message, notification } = App.useApp();
  const { lists } = text;
  const write = useWrite('files.exportList', {
    onDone: ({ rows, savedAs }) =>
      notification.success({
        key: 'list.exported',
        title: lists.exported,
        description: lists.exportedRows(rows.toLocaleString('en-US'), savedAs),
        placement: 'bottomRight',
        duration: 12,
        role: 'status',
      }),
  });
  const mayExport = useWhyNot('lists.export') === null;
  function start() {
    if (empty) void message.info(lists.exportNothing);
    else write.mutate(query);
  }
  useShortcuts('screen', mayExport ? { e: start } : {});
  return (
    <RoleButton
      channel="lists.export"
      onClick={start}
      loading={write.isPending}
      title={lists.exportHint}
    >
      {lists.export} <KeyCap name="E" />
    </RoleButton>
  );
}
