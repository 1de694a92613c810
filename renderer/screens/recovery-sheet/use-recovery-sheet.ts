import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { codeCharacters, groupLength } from '../../components/recovery-code-typing.ts';
import { useAsk } from '../../ipc/use-ask.ts';
import { useWrite } from '../../ipc/use-write.ts';

export interface RecoverySheet {
  /** A sheet with a new code came out of the printer, or was saved, since the page is open. */
  made: boolean;
  print: () => void;
  saveAs: () => void;
  /** The last group, as it is typed from the paper. */
  lastGroup: string;
  type: (lastGroup: string) => void;
  /** What is wrong with it; null when nothing is known to be. */
  wrong: string | null;
  confirm: () => void;
  /** Which of these is on its way. */
  busy: 'print' | 'saveAs' | 'confirm' | null;
}

/** A new recovery sheet: made, then proved to be in hand by the end of its code. */
export function useRecoverySheet(onConfirmed: () => void): RecoverySheet {
  const queries = useQueryClient();
  const [made, setMade] = useState(false);
  const [lastGroup, setLastGroup] = useState('');
  const [tried, setTried] = useState(false);
  const wasMade = () => {
    setMade(true);
    setLastGroup('');
    setTried(false);
    confirm.forget();
    void queries.invalidateQueries({ queryKey: ['vault.state'] });
  };
  const print = useWrite('recovery.print', { onDone: wasMade });
  const saveAs = useWrite('recovery.saveAs', { onDone: wasMade });
  const confirm = useAsk('recovery.confirm', {
    onDone: () => {
      setLastGroup('');
      setMade(false);
      // The banner that asks for a sheet goes as well.
      void queries.invalidateQueries();
      onConfirmed();
    },
  });
  const short = codeCharacters(lastGroup).length < groupLength;
  return {
    made,
    lastGroup,
    print: () => print.mutate({}),
    saveAs: () => saveAs.mutate({}),
    type(typed) {
      setLastGroup(typed);
      setTried(false);
      confirm.forget();
    },
    wrong: tried && short ? text.dataSafety.needGroup : (confirm.error?.message ?? null),
    confirm() {
      setTried(true);
      if (!short) confirm.mutate({ lastGroup });
    },
    busy: print.isPending
      ? 'print'
      : saveAs.isPending
        ? 'saveAs'
        : confirm.isPending
          ? 'confirm'
          : null,
  };
}
