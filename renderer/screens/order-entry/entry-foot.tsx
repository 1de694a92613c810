import { Button } from 'antd';

import { formatYuan } from '../../../shared/domain/money.ts';
import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useShortcuts } from '../../keyboard/keyboard.tsx';
import { totalsOf } from './draft-totals.ts';
import type { Entry } from './use-entry.ts';

interface Props {
  entry: Entry;
  /** What was paid already; an order that is corrected keeps its payments. Fen. */
  paidBeforeFen: number;
  saveTitle: string;
  busy: boolean;
  onSave: () => void;
  onLeave: () => void;
}

const words = text.orderEntry;

/** What it comes to, and the button that saves; always in sight. */
export function EntryFoot({ entry, paidBeforeFen, saveTitle, busy, onSave, onLeave }: Props) {
  const { lines, pieces, totalFen, paidFen } = totalsOf(entry.draft);
  const paidInAllFen = paidBeforeFen + paidFen;
  const wrongPlaces = Object.keys(entry.wrong).length;
  useShortcuts('screen', { 'Ctrl+Enter': onSave, Escape: onLeave });
  return (
    <footer className="panel entry-foot">
      <span className="muted nowrap wide-only">{words.lineCount(lines, pieces)}</span>
      <Sum title={words.total} fen={totalFen} tone="strong" />
      <Sum title={words.paid} fen={paidInAllFen} />
      <Sum
        title={words.unpaid}
        fen={totalFen - paidInAllFen}
        tone={totalFen > paidInAllFen ? 'amber' : ''}
      />
      <span className="red push-right" role="status">
        {wrongPlaces > 0 && words.wrongPlaces(wrongPlaces)}
      </span>
      <Button onClick={onLeave}>
        {text.common.cancel} <KeyCap name="Esc" />
      </Button>
      <Button type="primary" loading={busy} onClick={onSave}>
        {saveTitle} <KeyCap name="Ctrl Enter" />
      </Button>
    </footer>
  );
}

function Sum({ title, fen, tone = '' }: { title: string; fen: number; tone?: string }) {
  return (
    <span className="nowrap">
      <span className="muted">{title}</span> <span className={tone}>{formatYuan(fen)}</span>
    </span>
  );
}
