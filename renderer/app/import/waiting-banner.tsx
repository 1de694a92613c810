import { Button } from 'antd';
import { useNavigate } from 'react-router';

import { text } from '../../../shared/text/text.ts';
import { useWaitingFiles } from './use-waiting-files.ts';

/** Says quietly that files of the POS wait for somebody; nothing when none does. */
export function WaitingBanner() {
  const navigate = useNavigate();
  const files = useWaitingFiles();
  if (files.length === 0) return null;
  return (
    <p className="quiet-banner" role="status">
      <span>{text.importing.waiting.banner(files.length)}</span>
      <Button size="small" onClick={() => void navigate('/orders/import')}>
        {text.importing.waiting.look}
      </Button>
    </p>
  );
}
