import { Button } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { useImportFile } from '../../app/import/import-file-context.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import type { RequestError } from '../../ipc/request-error.ts';
import { useShortcuts } from '../../keyboard/keyboard.tsx';

interface Props {
  /** Who has to come back; null when that is not the reason. */
  openedBy: string | null;
  error: RequestError | null;
}

/** The file is out of reach: another person stands there, or the backend began anew. */
export function LostFile({ openedBy, error }: Props) {
  const { putAway } = useImportFile();
  const { choose } = useCounter();
  useShortcuts('screen', { Escape: putAway });
  const { title, hint } = wordsFor(openedBy, error);
  return (
    <section className="panel empty whole-panel" role="alert">
      <p className="empty-title">{title}</p>
      <p>{hint}</p>
      <p className="choices">
        <Button size="large" onClick={putAway} autoFocus={openedBy === null}>
          {text.importing.chooseOther} <KeyCap name="Esc" />
        </Button>
        {openedBy !== null && (
          <Button type="primary" size="large" onClick={choose}>
            {text.caseScreen.changePerson} <KeyCap name="F2" />
          </Button>
        )}
      </p>
    </section>
  );
}

function wordsFor(openedBy: string | null, error: RequestError | null) {
  const { lost } = text.importing;
  if (openedBy !== null) {
    return { title: lost.otherPerson(openedBy), hint: lost.otherPersonHint(openedBy) };
  }
  if (error === null || error.code === 'notFound') return { title: lost.gone, hint: lost.goneHint };
  return { title: text.errors.titles[error.code], hint: error.message };
}
