import { Button } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { usePickFile } from './use-pick-file.ts';
import { WaitingFiles } from './waiting-files.tsx';

/** Nothing in hand: drop or choose a file, or take one that waits in the watched folder. */
export function ImportStart() {
  const { pick, isPending } = usePickFile();
  const mayImport = useWhyNot('imports.open') === null;
  useShortcuts('screen', mayImport ? { Enter: pick } : {});
  return (
    <>
      <WaitingFiles mayImport={mayImport} />
      <section className="panel drop-here">
        <p className="empty-title">{text.importing.intro}</p>
        <p className="muted">{text.importing.introHint}</p>
        <Button
          type="primary"
          size="large"
          disabled={!mayImport}
          onClick={pick}
          loading={isPending}
          autoFocus
        >
          {text.importing.pick} <KeyCap name="Enter" />
        </Button>
        {!mayImport && <p className="amber">{text.importing.whoMay}</p>}
      </section>
    </>
  );
}
