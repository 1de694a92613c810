import { App } from 'antd';
import { useState } from 'react';

import type { AnswerOf } from '../../../shared/ipc/contract.ts';
import { text } from '../../../shared/text/text.ts';
import { useFailureNotice } from '../../components/failure-notice.tsx';
import type { RequestError } from '../../ipc/request-error.ts';
import { useWrite } from '../../ipc/use-write.ts';

const words = text.finance.making;

type Made = AnswerOf<'packets.handOver'>;

/** A packet that is being written: followed and called off by a name of its own. */
export function useMaking() {
  const { message, notification } = App.useApp();
  const showFailure = useFailureNotice();
  const [making, setMaking] = useState<string | null>(null);
  const [stopping, setStopping] = useState(false);
  const callOff = useWrite('packets.callOff', { onFailure: () => setStopping(false) });
  function end() {
    setMaking(null);
    setStopping(false);
  }
  function begin(): string {
    const name = crypto.randomUUID();
    setMaking(name);
    return name;
  }
  function done(title: string, { savedAs }: Made) {
    end();
    notification.success({
      key: 'packet.made',
      title,
      description: words.savedAs(savedAs),
      placement: 'bottomRight',
      duration: 12,
      role: 'status',
    });
  }
  function failed(error: RequestError) {
    // Who closed the dialog for the folder knows; who stopped it is told that nothing is left.
    if (stopping && error.code === 'cancelled') void message.info(error.message, 5);
    else showFailure(error);
    end();
  }
  function stop() {
    if (making === null || stopping) return;
    setStopping(true);
    callOff.mutate({ making });
  }
  return { making, stopping, begin, done, failed, stop };
}
