import { Button, Input } from 'antd';
import { useId, useRef, useState } from 'react';

import { text } from '../../../../shared/text/text.ts';
import { useClock } from '../../../app/store-context.tsx';
import { RuleTag } from '../../../components/rule-tag.tsx';
import { useUnsaved } from '../../../components/use-unsaved.ts';
import { showNear } from '../../../format/moment.ts';
import { showSpan } from '../../../format/span.ts';
import { useWrite } from '../../../ipc/use-write.ts';
import type { DeadlineItem } from '../missed-items.ts';

const words = text.deadlines;

/** One deadline that was missed, and the field for its reason; Enter writes it and goes to the next. */
export function MissedRow({ item }: { item: DeadlineItem }) {
  const { now, zone } = useClock();
  const [reason, setReason] = useState('');
  const row = useRef<HTMLLIElement>(null);
  const whatId = useId();
  useUnsaved(reason.trim() !== '');
  const write = useWrite('deadlines.explain', { onDone: () => setReason('') });
  function save() {
    const typed = reason.trim();
    if (typed === '') return;
    write.mutate({ deadlineId: item.deadlineId, reason: typed });
    fieldOf(row.current?.nextElementSibling ?? row.current?.previousElementSibling)?.focus();
  }
  return (
    <li ref={row} className="missed-row" data-path={item.key}>
      <span id={whatId} className="missed-what">
        <span className="strong">{item.title}</span> <RuleTag rule={item.rule} />{' '}
        <span className="nowrap">{item.number ?? text.today.draftNumber}</span>{' '}
        <span>{item.customerName}</span>
      </span>
      <span className="red small">
        {words.missedDue(showNear(item.dueAt, now, zone), showSpan(now - item.dueAt))}
      </span>
      <Input
        aria-labelledby={whatId}
        placeholder={words.reasonPlaceholder}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        onPressEnter={(event) => {
          if (!event.nativeEvent.isComposing) save();
        }}
      />
      <Button loading={write.isPending} disabled={reason.trim() === ''} onClick={save}>
        {words.save}
      </Button>
    </li>
  );
}

function fieldOf(row: Element | null | undefined): HTMLInputElement | null {
  return row?.querySelector('input') ?? null;
}
