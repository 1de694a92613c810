import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect, useEffectEvent, useState } from 'react';
import { useNavigate } from 'react-router';

import type { AnswerOf, InputOf } from '../../../shared/ipc/contract.ts';
import type { FailureDetail } from '../../../shared/ipc/envelope.ts';
import type { CustomerView } from '../../../shared/ipc/schemas/orders.ts';
import { focusPath } from '../../components/focus-path.ts';
import { useWrite } from '../../ipc/use-write.ts';
import { customerWrongOf } from './customer-draft.ts';
import type { CustomerWrong } from './customer-draft.ts';

type CustomerChannel = 'customers.create' | 'customers.correct';

interface Options {
  /** What the person is told once it is saved. */
  words: (customer: CustomerView) => string;
  onWrong: (wrong: CustomerWrong) => void;
  onConflict?: () => void;
}

interface SaveCustomer<C extends CustomerChannel> {
  mutate: (input: InputOf<C>) => void;
  isPending: boolean;
  saved: boolean;
  /** Address of the customer who is there already under this name and phone. */
  known: string | null;
}

/** Saves a customer and shows the page; what the backend refuses is said at its field. */
export function useSaveCustomer<C extends CustomerChannel>(
  channel: C,
  { words, onWrong, onConflict }: Options,
): SaveCustomer<C> {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [saved, setSaved] = useState<CustomerView | null>(null);
  const [known, setKnown] = useState<string | null>(null);
  const write = useWrite<C>(channel, {
    onDone: (answer: AnswerOf<C>) => {
      queries.setQueryData(['customers.get', { customerId: answer.id }], answer);
      void queries.invalidateQueries({ queryKey: ['customers.history'] });
      message.success(words(answer));
      setSaved(answer);
    },
    onFailure: ({ code, details }) => {
      // With places, something typed collides; without, somebody was faster.
      if (code === 'conflict' && details.length === 0) onConflict?.();
      setKnown(addressIn(details));
      const wrong = customerWrongOf(details);
      onWrong(wrong);
      const [first] = Object.keys(wrong);
      if (first !== undefined) focusPath(first);
    },
  });
  // Only after the question about leaving knows that nothing is unsaved any more.
  const show = useEffectEvent((customer: CustomerView) => {
    if (channel === 'customers.correct') void navigate(-1);
    else void navigate(`/customers/${customer.id}`, { replace: true });
  });
  useEffect(() => {
    if (saved !== null) show(saved);
  }, [saved]);
  return { ...write, saved: saved !== null, known };
}

function addressIn(details: readonly FailureDetail[]): string | null {
  const place = details.find(({ path }) => path.startsWith('customers/'));
  return place === undefined ? null : `/${place.path}`;
}
