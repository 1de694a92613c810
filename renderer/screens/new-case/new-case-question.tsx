import { Modal } from 'antd';
import { useRef } from 'react';
import { useNavigate } from 'react-router';

import { text } from '../../../shared/text/text.ts';
import { useWhyNotOpen } from '../../app/counter/use-why-not-open.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

const words = text.newCase;

/** Which procedure, and where its order or customer is found first. */
const ways = [
  { name: 'cancellation', procedure: 'cancellation', goesTo: '/orders' },
  { name: 'return', procedure: 'return', goesTo: '/orders' },
  { name: 'repair', procedure: 'repair', goesTo: '/orders' },
  { name: 'repairWithoutOrder', procedure: 'repair', goesTo: '/customers' },
] as const;

/** What kind of case, before the order or the customer is looked for. */
export function NewCaseQuestion({ onClose }: { onClose: () => void }) {
  const navigate = useNavigate();
  const first = useRef<HTMLButtonElement>(null);
  const whyNot = useWhyNotOpen();
  function choose({ procedure, goesTo }: (typeof ways)[number]) {
    if (whyNot(procedure) === null) void navigate(goesTo);
  }
  useShortcuts('overlay', {
    Escape: onClose,
    ...Object.fromEntries(ways.map((way, index) => [String(index + 1), () => choose(way)])),
  });
  return (
    <Modal
      open
      title={words.title}
      width={480}
      onCancel={onClose}
      footer={null}
      afterOpenChange={() => first.current?.focus()}
    >
      <ul className="new-case-ways">
        {ways.map((way, index) => (
          <li key={way.name}>
            <button
              ref={index === 0 ? first : undefined}
              type="button"
              className="new-case-way"
              disabled={whyNot(way.procedure) !== null}
              onClick={() => choose(way)}
            >
              <KeyCap name={String(index + 1)} />
              <span className="stacked">
                <span className="strong">{words.ways[way.name].title}</span>
                <span className="muted">{whyNot(way.procedure) ?? words.ways[way.name].next}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </Modal>
  );
}
