import { Alert, Button } from 'antd';

import { text } from '../../../shared/text/text.ts';
import type { Draft } from './use-draft.ts';

/** The draft was changed elsewhere: the person chooses which one counts. */
export function ConflictNote({ draft }: { draft: Draft }) {
  return (
    <Alert
      type="warning"
      showIcon
      title={text.caseScreen.conflict}
      description={
        <span className="choices">
          <Button onClick={draft.keepMine}>{text.caseScreen.keepMine}</Button>
          <Button onClick={draft.takeSaved}>{text.caseScreen.takeSaved}</Button>
        </span>
      }
    />
  );
}
