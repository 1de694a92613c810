import { Link } from 'react-router';

import type { PacketPreview } from '../../../shared/ipc/schemas/finance.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';

const words = text.finance.preview;

/** Cases whose papers must be printed again before anything can be handed over. */
export function BlockedPanel({ blocked }: { blocked: PacketPreview['blocked'] }) {
  if (blocked.length === 0) return null;
  return (
    <Panel title={words.blocked(blocked.length)} className="packet-blocked">
      <p className="muted">{words.blockedHint}</p>
      <ul className="packet-blocked-list">
        {blocked.map(({ caseId, number, why }) => (
          <li key={`${caseId} ${why}`}>
            <Link to={`/cases/${caseId}`} className="strong nowrap">
              {number}
            </Link>
            <span>{why}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
