import { useIsMutating } from '@tanstack/react-query';

import { text } from '../../../shared/text/text.ts';
import { useSaving } from './saving-context.tsx';
import type { SavingState } from './saving-context.tsx';

const looks: Readonly<Record<SavingState, { className: string; words: string }>> = {
  saved: { className: 'saved', words: text.frame.saved },
  saving: { className: 'saved saved-busy', words: text.frame.saving },
  failed: { className: 'saved saved-failed', words: text.frame.notSaved },
};

/** 已保存 only when nothing is on its way to the disk. */
export function SavedIndicator() {
  const writing = useIsMutating() > 0;
  const { state } = useSaving();
  const { className, words } = looks[state === 'saved' && writing ? 'saving' : state];
  return (
    <span className={className} role="status" title={words}>
      <span className="saved-dot" aria-hidden="true" />
      <span className="saved-words">{words}</span>
    </span>
  );
}
