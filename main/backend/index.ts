import type { BackendMessage, MainMessage } from '../../shared/ipc/envelope.ts';

// Placeholder until the backend exists: says it is ready and refuses politely.
const send = (message: BackendMessage): void => {
  process.parentPort.postMessage(message);
};

process.parentPort.on('message', (event: { data: MainMessage }) => {
  if (event.data.kind === 'close') {
    send({ kind: 'closed' });
    return;
  }
  send({
    kind: 'answer',
    id: event.data.id,
    answer: { ok: false, code: 'notReady', message: '数据部分还没有做好。', details: [] },
  });
});
send({ kind: 'ready' });
