import { text } from '../../../shared/text/text.ts';
import { RecoveryCodeField } from '../../components/recovery-code-field.tsx';
import type { RecoverySheet } from './use-recovery-sheet.ts';

const words = text.dataSafety;

/** The last group of the code, typed from the sheet in hand. */
export function ConfirmField({ sheet, autoFocus }: { sheet: RecoverySheet; autoFocus: boolean }) {
  return (
    <RecoveryCodeField
      label={words.confirmLabel}
      hint={words.confirmHint}
      value={sheet.lastGroup}
      onChange={sheet.type}
      wrong={sheet.wrong}
      autoFocus={autoFocus}
      maxLength={8}
    />
  );
}
