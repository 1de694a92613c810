import { Button } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { StartForm } from '../../app/start/start-form.tsx';
import { ConfirmField } from '../recovery-sheet/confirm-field.tsx';
import { useRecoverySheet } from '../recovery-sheet/use-recovery-sheet.ts';

const words = text.firstStart;
const sheetWords = text.dataSafety;

/** The sheet is printed, then its last group typed from the paper; or put off, and a banner asks again. */
export function RecoveryStep({ onDone }: { onDone: (confirmed: boolean) => void }) {
  const sheet = useRecoverySheet(() => onDone(true));
  const { made, busy } = sheet;
  return (
    <StartForm
      // What Enter does changes with it, and where the cursor stands.
      key={String(made)}
      title={words.recoveryTitle}
      intro={words.recoveryIntro}
      go={made ? sheetWords.confirm : sheetWords.print}
      busy={busy === 'confirm' || (!made && busy === 'print')}
      autoFocus={!made}
      onGo={made ? sheet.confirm : sheet.print}
      aside={
        <Button size="large" type="text" disabled={busy !== null} onClick={() => onDone(false)}>
          {words.later}
        </Button>
      }
    >
      {made ? (
        <>
          <ConfirmField sheet={sheet} autoFocus />
          <p className="choices">
            <Button disabled={busy !== null} onClick={sheet.print}>
              {sheetWords.printAgain}
            </Button>
            <Button disabled={busy !== null} onClick={sheet.saveAs}>
              {sheetWords.saveAs}
            </Button>
          </p>
          <p className="muted small">{sheetWords.lastOnly}</p>
        </>
      ) : (
        <>
          <ul className="bullets">
            <li>{sheetWords.keepSafe}</li>
            <li>{sheetWords.noPhoto}</li>
            <li>{words.recoveryLater}</li>
          </ul>
          <p className="choices">
            <Button disabled={busy !== null} onClick={sheet.saveAs}>
              {sheetWords.saveAs}
            </Button>
            <span className="muted small">{sheetWords.saveHint}</span>
          </p>
        </>
      )}
    </StartForm>
  );
}
