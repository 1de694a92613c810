import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';

import type { AnswerOf, InputOf } from '../../../shared/ipc/contract.ts';
import type { OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { focusPath } from '../../components/focus-path.ts';
import { useWrite } from '../../ipc/use-write.ts';
import type { ReadOrder } from './read-draft.ts';
import type { Entry } from './use-entry.ts';
import { wrongOf } from './wrong-places.ts';

type EntryChannel = 'orders.create' | 'orders.correct';

interface Options {
  entry: Entry;
  /** What the person is told once it is saved. */
  words: (order: OrderView) => string;
  /** Somebody changed the order meanwhile. */
  onConflict?: () => void;
}

interface SaveOrder<C extends EntryChannel> {
  write: { mutate: (order: ReadOrder, input: InputOf<C>) => void; isPending: boolean };
  saved: boolean;
}

/** Saves what was typed and shows the order; what the backend refuses is said at its field. */
export function useSaveOrder<C extends EntryChannel>(
  channel: C,
  { entry, words, onConflict }: Options,
): SaveOrder<C> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const sent = useRef<ReadOrder | null>(null);
  const [saved, setSaved] = useState<OrderView | null>(null);
  const { mutate, isPending } = useWrite<C>(channel, {
    onDone: (answer: AnswerOf<C>) => {
      queries.setQueryData(['orders.get', { orderId: answer.id }], answer);
      void queries.invalidateQueries({ queryKey: ['orders.history'] });
      message.success(words(answer));
      setSaved(answer);
    },
    onFailure: ({ code, details }) => {
      // With places, something typed collides; without, somebody was faster.
      if (code === 'conflict' && details.length === 0) onConflict?.();
      if (sent.current === null) return;
      const wrong = wrongOf(details, sent.current);
      entry.setWrong(wrong);
      const [first] = Object.keys(wrong);
      if (first !== undefined) focusPath(first);
    },
  });
  // Only after the question about leaving knows that nothing is unsaved any more.
  const show = useEffectEvent((order: OrderView) => {
    if (channel === 'orders.correct') void navigate(-1);
    else void navigate(`/orders/${order.id}`, { replace: true });
  });
  useEffect(() => {
    if (saved !== null) show(saved);
  }, [saved]);
  return {
    write: {
      mutate(order, input) {
        sent.current = order;
        mutate(input);
      },
      isPending,
    },
    saved: saved !== null,
  };
}
