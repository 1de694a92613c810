import { Tabs } from 'antd';
import { useNavigate, useParams } from 'react-router';

import { text } from '../../../shared/text/text.ts';
import { PageHead } from '../../components/page-head.tsx';
import { BackupSettings } from '../backup/backup-settings.tsx';
import { DataSafetySettings } from '../data-safety/data-safety-settings.tsx';
import { CounterSettings } from './counter-settings.tsx';
import { DeputiesSettings } from './deputies-settings.tsx';
import { ImportSettings } from './import-settings.tsx';
import { RightsPage } from './rights-page.tsx';
import { RuleSettings } from './rule-settings.tsx';
import { StaffSettings } from './staff-settings.tsx';
import { StoreSettings } from './store-settings.tsx';

/** People, store, order files, and this PC. */
export function SettingsScreen() {
  const navigate = useNavigate();
  const { tab = 'staff' } = useParams();
  return (
    <>
      <PageHead title={text.settings.title} />
      <section className="panel">
        <Tabs
          activeKey={tab}
          onChange={(key) => void navigate(`/settings/${key}`)}
          items={[
            { key: 'staff', label: text.settings.tabs.staff, children: <StaffSettings /> },
            { key: 'deputies', label: text.people.deputiesTab, children: <DeputiesSettings /> },
            { key: 'rights', label: text.rights.tab, children: <RightsPage /> },
            { key: 'store', label: text.settings.tabs.store, children: <StoreSettings /> },
            { key: 'rules', label: text.ruleSettings.tab, children: <RuleSettings /> },
            { key: 'imports', label: text.settings.tabs.imports, children: <ImportSettings /> },
            { key: 'backup', label: text.backupSettings.tab, children: <BackupSettings /> },
            { key: 'safety', label: text.dataSafety.tab, children: <DataSafetySettings /> },
            { key: 'counter', label: text.settings.tabs.counter, children: <CounterSettings /> },
          ]}
        />
      </section>
    </>
  );
}
