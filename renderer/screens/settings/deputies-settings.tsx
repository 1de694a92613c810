import { App, Button } from 'antd';

import { titlesOfWhoMay } from '../../../shared/ipc/permissions.ts';
import type { Deputyship } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { useCounter } from '../../app/counter/counter-context.tsx';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { useStore } from '../../app/store-context.tsx';
import { Tag, type Tone } from '../../components/tag.tsx';
import { showMoment } from '../../format/moment.ts';
import { useRead } from '../../ipc/use-read.ts';
import { useWrite } from '../../ipc/use-write.ts';
import { NameDeputy } from './name-deputy.tsx';

const words = text.people;
const tones: Readonly<Record<Deputyship['state'], Tone>> = {
  ahead: 'plain',
  running: 'green',
  over: 'plain',
  cancelled: 'plain',
};

/** Who approves in whose name, until when; an approver names a deputy here (代). */
export function DeputiesSettings() {
  const deputies = useRead('deputies.list', {});
  const mayName = useWhyNot('deputies.name') === null;
  return (
    <>
      <p className="muted small">{words.deputiesIntro}</p>
      <div className="setting-columns">
        <div>
          <table className="plain-table" aria-label={words.deputiesLabel}>
            <thead>
              <tr>
                <th>{words.columns.approver}</th>
                <th>{words.columns.deputy}</th>
                <th>{words.columns.period}</th>
                <th>{words.columns.state}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {deputies.data?.map((deputyship) => (
                <DeputyRow key={deputyship.id} deputyship={deputyship} />
              ))}
            </tbody>
          </table>
          {deputies.data?.length === 0 && <p className="search-empty">{words.noDeputies}</p>}
        </div>
        <div>
          {mayName ? (
            <NameDeputy />
          ) : (
            <p className="muted small">{words.onlyApprovers(titlesOfWhoMay('deputies.name'))}</p>
          )}
        </div>
      </div>
    </>
  );
}

function DeputyRow({ deputyship }: { deputyship: Deputyship }) {
  const { message } = App.useApp();
  const { person } = useCounter();
  const { settings } = useStore();
  const cancel = useWrite('deputies.cancel', {
    onDone: () => void message.success(words.cancelled),
  });
  const { approver, deputy, fromAt, untilAt, state } = deputyship;
  const day = (at: number) => showMoment(at, settings.timeZone).slice(0, 'yyyy-mm-dd'.length);
  const going = state === 'ahead' || state === 'running';
  const mine = person?.id === approver.id || person?.roles.includes('storeManager') === true;
  return (
    <tr className={going ? '' : 'muted'}>
      <td className="nowrap strong">{approver.name}</td>
      <td className="nowrap">{deputy.name}</td>
      {/* Until is the first moment after the last day. */}
      <td className="nowrap">{words.period(day(fromAt), day(untilAt - 1))}</td>
      <td>
        <Tag tone={tones[state]}>{words.states[state]}</Tag>
      </td>
      <td className="amount">
        {going && mine && (
          <Button
            size="small"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ deputyshipId: deputyship.id })}
          >
            {words.cancelDeputy}
          </Button>
        )}
      </td>
    </tr>
  );
}
