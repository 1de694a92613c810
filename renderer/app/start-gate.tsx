import { text } from '../../shared/text/text.ts';
import { useRead } from '../ipc/use-read.ts';
import { FirstStart } from '../screens/first-start/first-start.tsx';
import { BackendBanner } from './backend-banner.tsx';
import { CannotOpen } from './cannot-open.tsx';
import { Frame } from './frame/frame.tsx';
import { StorageBanner } from './storage/storage-banner.tsx';
import { StoreProvider } from './store-context.tsx';
import { useNotices } from './use-notices.ts';

/** Decides what the window shows: why the data cannot be opened, the first-start guide, or the counter. */
export function StartGate() {
  const backend = useNotices();
  const state = useRead('store.state', {});
  if (backend?.state === 'failed') return <CannotOpen message={backend.message} />;
  if (state.data === undefined) {
    if (state.error === null) return <p className="empty">{text.common.loading}</p>;
    // While the backend restarts, the notice that it is ready brings the answer.
    if (backend !== null) return <BackendBanner notice={backend} />;
    return <CannotOpen message={state.error.message} />;
  }
  const { profile, settings, storage, now } = state.data;
  if (profile === null) return <FirstStart />;
  return (
    <StoreProvider
      profile={profile}
      settings={settings}
      backendNow={now}
      answeredAt={state.dataUpdatedAt}
    >
      {backend !== null && <BackendBanner notice={backend} />}
      <Frame notices={<StorageBanner notices={storage} />} />
    </StoreProvider>
  );
}
