import { useState } from 'react';

import type { OrderView, WaitingChange } from '../../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../../shared/text/text.ts';
import { useWhyNot } from '../../../app/counter/use-why-not.ts';
import { useStore } from '../../../app/store-context.tsx';
import { DifferenceTable } from '../../../components/difference-table.tsx';
import { KeyCap } from '../../../components/key-cap.tsx';
import { Panel } from '../../../components/panel.tsx';
import { RoleButton } from '../../../components/role-button.tsx';
import { showMoment } from '../../../format/moment.ts';
import { useShortcuts } from '../../../keyboard/keyboard.tsx';
import { DropWaitingForm } from './drop-waiting-form.tsx';
import { TakeWaitingForm } from './take-waiting-form.tsx';

interface Props {
  order: OrderView;
  waiting: WaitingChange;
}

const words = text.orderPage;

/** What a file says of this order and nobody has decided on yet (CASE-1, CASE-2). */
export function WaitingPanel({ order, waiting }: Props) {
  const { settings } = useStore();
  const [step, setStep] = useState<'take' | 'drop' | null>(null);
  const rule = words.waitingRules[waiting.reason];
  const mayTake = useWhyNot('orders.applyWaiting') === null;
  const mayDrop = useWhyNot('orders.dropWaiting') === null;
  useShortcuts('screen', {
    ...(mayTake && { f: () => setStep('take') }),
    ...(mayDrop && { b: () => setStep('drop') }),
  });
  const close = () => setStep(null);
  return (
    <>
      <Panel
        title={words.waiting}
        className="exception-panel"
        aside={
          <span className="muted">
            {words.waitingSince(showMoment(waiting.since, settings.timeZone))}
          </span>
        }
        {...(rule === null ? {} : { rule })}
      >
        <p>{words.waitingReasons[waiting.reason]}</p>
        <DifferenceTable
          label={words.waiting}
          differences={waiting.differences}
          titles={{ before: words.differenceColumns.now, after: words.differenceColumns.file }}
        />
        {step === null && (
          <p className="choices step-buttons">
            <RoleButton channel="orders.applyWaiting" onClick={() => setStep('take')}>
              {words.takeFile} <KeyCap name={words.takeFileKey} />
            </RoleButton>
            <RoleButton channel="orders.dropWaiting" onClick={() => setStep('drop')}>
              {words.keepMine} <KeyCap name={words.keepMineKey} />
            </RoleButton>
          </p>
        )}
      </Panel>
      {step === 'take' && <TakeWaitingForm order={order} waiting={waiting} onClose={close} />}
      {step === 'drop' && <DropWaitingForm order={order} waiting={waiting} onClose={close} />}
    </>
  );
}
