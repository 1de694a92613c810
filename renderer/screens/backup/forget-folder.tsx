import { Button, Popconfirm } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { useWrite } from '../../ipc/use-write.ts';

const words = text.backupSettings;

/** No backups from now on: asked once more, since nothing else keeps the data then. */
export function ForgetFolder({
  disabled,
  onForgotten,
}: {
  disabled: boolean;
  onForgotten: () => void;
}) {
  const forget = useWrite('backups.forgetFolder', { onDone: onForgotten });
  return (
    <Popconfirm
      title={words.forgetTitle}
      description={<p className="question-text">{words.forgetHint}</p>}
      okText={words.forget}
      cancelText={text.common.cancel}
      disabled={disabled}
      onConfirm={() => forget.mutate({})}
    >
      <Button disabled={disabled} loading={forget.isPending}>
        {words.forget}
      </Button>
    </Popconfirm>
  );
}
