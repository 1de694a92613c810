import { useRef } from 'react';
import { useNavigate } from 'react-router';

import { procedures } from '../../../shared/procedures/registry.ts';
import type { OrderView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { RoleButton } from '../../components/role-button.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

interface Props {
  order: OrderView;
  /** The order as it stands now: a draft seen a moment ago may have been submitted since. */
  readAgain: () => Promise<OrderView | undefined>;
}

/** Opens a cancellation for the order, or the draft that is already there. */
export function NewCase({ order, readAgain }: Props) {
  const navigate = useNavigate();
  const draft = draftOf(order);
  const open = useWrite('cases.open', {
    onDone: (view) => void navigate(`/cases/${view.id}`),
  });
  const starting = useRef(false);
  async function begin() {
    const present = draftOf((await readAgain()) ?? order);
    if (present !== undefined) await navigate(`/cases/${present.id}`);
    else open.mutate({ procedure: 'cancellation', orderId: order.id });
  }
  function start() {
    if (starting.current || open.isPending) return;
    starting.current = true;
    void begin().finally(() => {
      starting.current = false;
    });
  }
  const mayOpen = useWhyNot('cases.open') === null;
  useShortcuts('screen', mayOpen ? { n: start } : {});
  return (
    <RoleButton channel="cases.open" type="primary" onClick={start} loading={open.isPending}>
      {draft === undefined ? text.orders.newCancellation : text.orders.continueDraft}{' '}
      <KeyCap name={text.orders.newCaseKey} />
    </RoleButton>
  );
}

/** The cancellation of this order that was begun and not yet submitted. */
function draftOf({ cases }: OrderView) {
  const { title, stages } = procedures.cancellation;
  return cases.find(
    (each) =>
      each.number === null && each.procedureTitle === title && each.stageTitle === stages[0]?.title,
  );
}
