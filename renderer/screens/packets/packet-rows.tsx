import { useMemo, type ReactNode } from 'react';
import { useNavigate } from 'react-router';

import type { PacketRow } from '../../../shared/ipc/schemas/finance.ts';
import { ListFoot } from '../../components/list-foot.tsx';
import { RowList } from '../../components/row-list.tsx';
import { packetRowColumns, shownRows, type ShownRow } from './packet-row-columns.tsx';

interface Props {
  label: string;
  rows: readonly PacketRow[];
  empty: ReactNode;
  /** Of another packet or period the list begins at its top. */
  contentKey: string;
}

/** The forms of a packet; Enter opens the case of one. */
export function PacketRows({ label, rows, empty, contentKey }: Props) {
  const navigate = useNavigate();
  const shown = useMemo(() => shownRows(rows), [rows]);
  return (
    <section className="panel list-panel packet-rows">
      <RowList<ShownRow>
        label={label}
        rows={shown}
        rowKey="key"
        columns={packetRowColumns}
        autoFocus
        onOpen={({ caseId }) => void navigate(`/cases/${caseId}`)}
        empty={empty}
        contentKey={contentKey}
      />
      <ListFoot count={shown.length} hasMore={false} onMore={() => undefined} sorts={false} />
    </section>
  );
}
