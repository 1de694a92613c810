import { text } from '../../../shared/text/text.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { KeySettings } from './key-settings.tsx';
import { SheetSettings } from './sheet-settings.tsx';

/** What keeps the key of the data on this PC, and the sheet that brings them back on any other. */
export function DataSafetySettings() {
  const vault = useRead('vault.state', {});
  const mayChange = useWhyNot('vault.changePassphrase') === null;
  if (vault.error !== null)
    return <ReadFailure error={vault.error} onRetry={() => void vault.refetch()} />;
  if (vault.data?.state !== 'open') return <p className="empty">{text.common.loading}</p>;
  return (
    <div className="fields">
      <div className="setting-columns halves">
        <SheetSettings recovery={vault.data.recovery} mayChange={mayChange} />
        <KeySettings keptBy={vault.data.keptBy} mayChange={mayChange} />
      </div>
      {!mayChange && <p className="muted small">{text.dataSafety.onlyManager}</p>}
    </div>
  );
}
