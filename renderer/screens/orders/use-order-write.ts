import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';

import type { AnswerOf, InputOf } from '../../../shared/ipc/contract.ts';
import type { OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { useWrite } from '../../ipc/use-write.ts';

/** What changes an order and answers how it stands then. */
type OrderChannel =
  | 'orders.recordPayment'
  | 'orders.cancelPayment'
  | 'orders.recordDelivery'
  | 'orders.applyWaiting'
  | 'orders.dropWaiting';

interface Options<C extends OrderChannel> {
  /** What the person is told once it is saved. */
  saved: (order: OrderView, input: InputOf<C>) => string;
  onDone: () => void;
}

/** Writes to an order: the page shows at once how it stands; who was too slow sees what stands there now. */
export function useOrderWrite<C extends OrderChannel>(
  channel: C,
  { saved, onDone }: Options<C>,
): { mutate: (input: InputOf<C>) => void; isPending: boolean } {
  const queries = useQueryClient();
  const { message } = App.useApp();
  return useWrite<C>(channel, {
    onDone: (answer: AnswerOf<C>, input) => {
      queries.setQueryData(['orders.get', { orderId: answer.id }], answer);
      void queries.invalidateQueries({ queryKey: ['orders.history'] });
      message.success(saved(answer, input));
      onDone();
    },
    onFailure: ({ code }) => {
      if (code === 'conflict') void queries.invalidateQueries({ queryKey: ['orders.get'] });
    },
  });
}
