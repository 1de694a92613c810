import type { OrderView } from '../../../shared/ipc/schemas/orders.ts';
import type { ProcedureId } from '../../../shared/procedures/procedure.ts';
import { useWhyNotOpen } from '../../app/counter/use-why-not-open.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { OpenButton } from '../../components/open-button.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { isDraft } from '../../procedures/opening/is-draft.ts';
import { openForOrder } from '../../procedures/opening/open-for-order.ts';
import { useOpening } from '../../procedures/opening/use-opening.ts';

interface Props {
  order: Pick<OrderView, 'id' | 'cases'>;
  procedure: ProcedureId;
  /** `goOn` where a draft is there already. */
  words: { button: string; goOn: string; key: string };
  primary?: true;
}

/** Opens a case for the order, or the draft that is already there. */
export function NewCase({ order: { id: orderId, cases }, procedure, words, primary }: Props) {
  const { open, busy } = useOpening(openForOrder);
  const start = () => open({ procedure, orderId });
  const mayOpen = useWhyNotOpen()(procedure) === null;
  useShortcuts('screen', mayOpen ? { [words.key.toLowerCase()]: start } : {});
  return (
    <OpenButton
      procedure={procedure}
      {...(primary === true ? { type: 'primary' } : {})}
      onClick={start}
      loading={busy}
    >
      {cases.some((each) => isDraft(each, procedure)) ? words.goOn : words.button}{' '}
      <KeyCap name={words.key} />
    </OpenButton>
  );
}
