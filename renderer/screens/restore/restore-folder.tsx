import { text } from '../../../shared/text/text.ts';
import { StartForm } from '../../app/start/start-form.tsx';

const words = text.restore;

interface Props {
  busy: boolean;
  onChoose: () => void;
  onBack: () => void;
}

/** What is needed, and the folder of the backups; reading them back takes a while. */
export function RestoreFolder({ busy, onChoose, onBack }: Props) {
  return (
    <StartForm
      title={words.title}
      intro={words.intro}
      go={words.chooseFolder}
      busy={busy}
      autoFocus
      onGo={onChoose}
      onBack={onBack}
    >
      <ul className="bullets">
        <li>{words.happens.checkedFirst}</li>
        <li>{words.happens.keptAside}</li>
        <li>{words.happens.signInAgain}</li>
      </ul>
      {busy && (
        <p className="muted" role="status">
          {words.reading}
        </p>
      )}
    </StartForm>
  );
}
