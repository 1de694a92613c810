import { Button } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { useImportFile } from '../../app/import/import-file-context.tsx';
import { KeyCap } from '../../components/key-cap.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { usePickFile } from './use-pick-file.ts';

interface Props {
  message: string;
  places: readonly string[];
}

/** Why the file as a whole cannot be read, where, and what to do. */
export function UnreadableFile({ message, places }: Props) {
  const { putAway } = useImportFile();
  const { pick, isPending } = usePickFile();
  useShortcuts('screen', { Escape: putAway, Enter: pick });
  return (
    <section className="panel empty whole-panel" role="alert">
      <p className="empty-title">{text.importing.unreadable}</p>
      <p className="ink">{message}</p>
      {places.length > 0 && (
        <ul className="failure-details">
          {places.map((place) => (
            <li key={place}>{place}</li>
          ))}
        </ul>
      )}
      <p className="choices">
        <Button size="large" onClick={putAway}>
          {text.common.back} <KeyCap name="Esc" />
        </Button>
        <Button type="primary" size="large" onClick={pick} loading={isPending} autoFocus>
          {text.importing.chooseOther} <KeyCap name="Enter" />
        </Button>
      </p>
    </section>
  );
}
