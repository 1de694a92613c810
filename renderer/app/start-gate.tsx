import { useState } from 'react';
import type { ReactNode } from 'react';

import { assertNever } from '../../shared/domain/assert-never.ts';
import { defaultRuleSettings } from '../../shared/domain/rule-settings.ts';
import { AfterSetUp } from '../screens/first-start/after-set-up.tsx';
import { EncryptExisting } from '../screens/first-start/encrypt-existing.tsx';
import { FirstStart } from '../screens/first-start/first-start.tsx';
import { Restore } from '../screens/restore/restore.tsx';
import { Unlock } from '../screens/unlock/unlock.tsx';
import { BackendBanner } from './backend-banner.tsx';
import { CannotOpen } from './cannot-open.tsx';
import { Frame } from './frame/frame.tsx';
import { Opening } from './start/opening.tsx';
import { RestoreContext } from './start/restore-context.tsx';
import { SeatedGuide } from './start/seated-guide.tsx';
import { useStartView } from './start/use-start-view.ts';
import { StorageBanner } from './storage/storage-banner.tsx';
import { StoreProvider } from './store-context.tsx';

/** Decides what the window shows by how the data stand: a guide, a lock, a reason, or the counter. */
export function StartGate() {
  const [guideGoesOn, setGuideGoesOn] = useState(false);
  const [restoring, setRestoring] = useState(false);
  const { view, vault, store, backend } = useStartView(guideGoesOn);
  const openRestore = () => setRestoring(true);

  function page() {
    if (restoring) {
      const { timeZone } = store.data?.settings ?? defaultRuleSettings;
      return <Restore zone={timeZone} onClose={() => setRestoring(false)} />;
    }
    switch (view.kind) {
      case 'opening':
        return <Opening />;
      case 'firstStart':
        return (
          <FirstStart
            needsPassphrase={vault?.state === 'new' && !vault.keychain}
            onSetUp={() => setGuideGoesOn(true)}
            onRestore={openRestore}
          />
        );
      case 'encrypt':
        return <EncryptExisting needsPassphrase={vault?.state === 'plain' && !vault.keychain} />;
      case 'unlock':
        return (
          <Unlock
            hasPassphrase={vault?.state === 'locked' && vault.passphrase}
            onRestore={openRestore}
          />
        );
      case 'cannotOpen':
        return (
          <CannotOpen
            message={view.message}
            onRestore={view.mayRestore ? openRestore : undefined}
          />
        );
      case 'afterSetUp':
        return withStore(
          <SeatedGuide>
            <AfterSetUp
              hadPassphrase={vault?.state === 'open' && vault.keptBy === 'passphrase'}
              onEnter={() => setGuideGoesOn(false)}
            />
          </SeatedGuide>,
        );
      case 'counter':
        return withStore(<Frame notices={<StorageBanner notices={store.data?.storage ?? []} />} />);
      default:
        return assertNever(view);
    }
  }
  function withStore(content: ReactNode) {
    const { data, dataUpdatedAt } = store;
    if (data === undefined || data.profile === null) return <Opening />;
    return (
      <StoreProvider
        profile={data.profile}
        settings={data.settings}
        backendNow={data.now}
        answeredAt={dataUpdatedAt}
      >
        {content}
      </StoreProvider>
    );
  }
  return (
    <RestoreContext value={openRestore}>
      {backend !== null && view.kind !== 'cannotOpen' && <BackendBanner notice={backend} />}
      {page()}
    </RestoreContext>
  );
}
