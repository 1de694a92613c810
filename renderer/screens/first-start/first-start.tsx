import { Button, Input } from 'antd';
import { useState } from 'react';

import { text } from '../../../shared/text/text.ts';
import { Field } from '../../components/field.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { useQueryClient } from '@tanstack/react-query';
import { checkProfile } from '../settings/check-profile.ts';
import { ProfileFields } from '../settings/profile-fields.tsx';

/** The first minute: the store, its first store manager, then the counter. */
export function FirstStart() {
  const queries = useQueryClient();
  const [profile, setProfile] = useState({ name: '', branch: '', code: '' });
  const [managerName, setManagerName] = useState('');
  const [tried, setTried] = useState(false);
  const setUp = useWrite('store.setUp', { onDone: () => void queries.invalidateQueries() });
  const wrong = checkProfile(profile);
  const managerWrong = managerName.trim() === '' ? text.firstStart.needManager : null;

  function start() {
    setTried(true);
    if (Object.keys(wrong).length > 0 || managerWrong !== null || setUp.isPending) return;
    setUp.mutate({ profile, managerName });
  }
  return (
    <main className="full-page">
      <section className="panel full-panel">
        <h1 className="page-title">{text.firstStart.title}</h1>
        <p className="muted full-text">{text.firstStart.intro}</p>
        <form
          className="fields"
          onSubmit={(event) => {
            event.preventDefault();
            start();
          }}
        >
          <ProfileFields
            value={profile}
            onChange={setProfile}
            wrong={tried ? wrong : {}}
            autoFocus
          />
          <Field
            label={text.firstStart.manager}
            hint={text.firstStart.managerHint}
            wrong={tried ? managerWrong : null}
          >
            {({ id, describedBy }) => (
              <Input
                id={id}
                aria-describedby={describedBy}
                maxLength={40}
                placeholder={text.firstStart.managerExample}
                value={managerName}
                onChange={(event) => setManagerName(event.target.value)}
              />
            )}
          </Field>
          <Button type="primary" size="large" htmlType="submit" loading={setUp.isPending}>
            {text.firstStart.start}
          </Button>
        </form>
      </section>
    </main>
  );
}
