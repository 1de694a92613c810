import { Checkbox } from 'antd';

import {
  cancellationDocumentTitles,
  cancellationDocuments,
} from '../../../shared/procedures/cancellation/request.ts';
import type { CancellationDocument } from '../../../shared/procedures/cancellation/request.ts';
import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { Panel } from '../../components/panel.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import type { PartProps } from './part-props.ts';

/** Documents seen (CAN-9); the keys 1 to 3 tick them. */
export function DocumentsPanel({ request, change }: PartProps) {
  function toggle(document: CancellationDocument) {
    change(({ documents }) => ({
      documents: cancellationDocuments.filter(
        (each) => documents.includes(each) !== (each === document),
      ),
    }));
  }
  useShortcuts(
    'screen',
    Object.fromEntries(
      cancellationDocuments.map((document, index) => [String(index + 1), () => toggle(document)]),
    ),
  );
  return (
    <Panel
      title={text.cancellation.documents}
      rule="CAN-9"
      aside={<span className="muted small">{text.cancellation.documentsHint}</span>}
    >
      <div className="documents" data-path="documents">
        {cancellationDocuments.map((document, index) => (
          <Checkbox
            key={document}
            checked={request.documents.includes(document)}
            onChange={() => toggle(document)}
          >
            {cancellationDocumentTitles[document]} <KeyCap name={String(index + 1)} />
          </Checkbox>
        ))}
      </div>
    </Panel>
  );
}
