import { Checkbox } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { Panel } from '../../components/panel.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

interface Props<Document extends string> {
  rule: string;
  hint: string;
  /** All that may be presented, in the order of the paper. */
  titles: Readonly<Record<Document, string>>;
  documents: readonly Document[];
  seen: readonly Document[];
  /** Given as a step from what is ticked now. */
  onSeen: (update: (now: readonly Document[]) => Document[]) => void;
}

/** Documents seen, one tick each (CAN-9, RET-13); the keys from 1 on tick them. */
export function DocumentsPanel<Document extends string>(props: Props<Document>) {
  const { rule, hint, titles, documents, seen, onSeen } = props;
  const toggle = (document: Document) =>
    onSeen((now) => documents.filter((each) => now.includes(each) !== (each === document)));
  useShortcuts(
    'screen',
    Object.fromEntries(
      documents.map((document, index) => [String(index + 1), () => toggle(document)]),
    ),
  );
  return (
    <Panel
      title={text.caseScreen.documents}
      rule={rule}
      aside={<span className="muted small">{hint}</span>}
    >
      <div className="documents" data-path="documents">
        {documents.map((document, index) => (
          <Checkbox
            key={document}
            checked={seen.includes(document)}
            onChange={() => toggle(document)}
          >
            {titles[document]} <KeyCap name={String(index + 1)} />
          </Checkbox>
        ))}
      </div>
    </Panel>
  );
}
