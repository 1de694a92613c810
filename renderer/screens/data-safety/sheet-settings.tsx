import { App, Button } from 'antd';

import type { VaultState } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { Tag } from '../../components/tag.tsx';
import { ConfirmField } from '../recovery-sheet/confirm-field.tsx';
import { useRecoverySheet } from '../recovery-sheet/use-recovery-sheet.ts';

const words = text.dataSafety;
const tones = { none: 'amber', unconfirmed: 'amber', confirmed: 'green' } as const;

interface Props {
  recovery: Extract<VaultState, { state: 'open' }>['recovery'];
  mayChange: boolean;
}

/** The recovery sheet: what it is for, whether one is in hand, a new one, and its confirmation. */
export function SheetSettings({ recovery, mayChange }: Props) {
  const { message } = App.useApp();
  const sheet = useRecoverySheet(() => {
    void message.success(recovery === 'none' ? words.firstConfirmed : words.confirmed);
  });
  const { made, busy } = sheet;
  const waits = mayChange && (made || recovery === 'unconfirmed');
  return (
    <section className="fields" aria-labelledby="recovery-sheet">
      <h2 className="panel-title with-tags" id="recovery-sheet">
        {words.sheetTitle} <Tag tone={tones[recovery]}>{words.sheetStates[recovery]}</Tag>
      </h2>
      <p className="muted">{words.sheetIntro}</p>
      {recovery === 'confirmed' && <p className="muted">{words.newSheetHint}</p>}
      <p className="choices">
        <Button
          type={recovery === 'none' && !made ? 'primary' : 'default'}
          disabled={!mayChange || busy !== null}
          loading={busy === 'print'}
          onClick={sheet.print}
        >
          {printWords(recovery, made)}
        </Button>
        <Button
          disabled={!mayChange || busy !== null}
          loading={busy === 'saveAs'}
          onClick={sheet.saveAs}
        >
          {words.saveAs}
        </Button>
      </p>
      {waits && (
        <form
          className="fields narrow-form"
          onSubmit={(event) => {
            event.preventDefault();
            sheet.confirm();
          }}
        >
          <ConfirmField sheet={sheet} autoFocus={made} />
          <p className="choices">
            <Button type="primary" htmlType="submit" loading={busy === 'confirm'}>
              {words.confirm}
            </Button>
            <span className="muted small">{words.lastOnly}</span>
          </p>
        </form>
      )}
    </section>
  );
}

function printWords(recovery: Props['recovery'], made: boolean): string {
  if (made || recovery === 'unconfirmed') return words.printAgain;
  return recovery === 'confirmed' ? words.newSheet : words.print;
}
