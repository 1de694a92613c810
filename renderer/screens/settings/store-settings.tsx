import { App, Button } from 'antd';
import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { useStore } from '../../app/store-context.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { checkProfile } from './check-profile.ts';
import { ProfileFields } from './profile-fields.tsx';

/** What stands at the head of every form. */
export function StoreSettings() {
  const { message } = App.useApp();
  const { profile } = useStore();
  const [draft, setDraft] = useState(profile);
  const write = useWrite('store.saveProfile', {
    onDone: () => void message.success(text.settings.storeSaved),
  });
  const mayChange = useWhyNot('store.saveProfile') === null;
  const wrong = checkProfile(draft);
  return (
    <form
      className="fields narrow-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (Object.keys(wrong).length === 0 && !write.isPending) write.mutate(draft);
      }}
    >
      <ProfileFields value={draft} onChange={setDraft} wrong={wrong} disabled={!mayChange} />
      {!mayChange && <p className="muted small">{text.settings.onlyManager}</p>}
      <p>
        <Button type="primary" htmlType="submit" disabled={!mayChange} loading={write.isPending}>
          {text.common.save}
        </Button>
      </p>
    </form>
  );
}
