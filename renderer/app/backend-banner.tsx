import { text } from '../../shared/text/text.ts';
import type { BackendNotice } from './use-notices.ts';

/** Says that the backend restarts; the page stays usable for reading. */
export function BackendBanner({ notice }: { notice: BackendNotice }) {
  const failed = notice.state === 'failed';
  return (
    <p className={failed ? 'banner failed' : 'banner'} role="status">
      {notice.message ?? (failed ? text.errors.backendFailed : text.errors.restarting)}
    </p>
  );
}
