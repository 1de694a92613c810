import { useRef } from 'react';
import type { KeyboardEvent } from 'react';

import type { AttachmentView } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { AttachmentCard } from './attachment-card.tsx';
import { isGridKey, nextInGrid } from './grid-keys.ts';

interface Props {
  attachments: readonly AttachmentView[];
  onOpen: (attachmentId: string) => void;
}

/** The attachments as cards; arrows go from one to the next, Enter opens. */
export function AttachmentGrid({ attachments, onOpen }: Props) {
  const grid = useRef<HTMLUListElement>(null);
  function onKeyDown(event: KeyboardEvent) {
    if (!isGridKey(event.key)) return;
    const cards = [...(grid.current?.querySelectorAll<HTMLElement>('.attachment-card') ?? [])];
    const at = cards.findIndex((card) => card === document.activeElement);
    if (at === -1) return;
    event.preventDefault();
    cards[nextInGrid(event.key, at, cards.length, columnsOf(cards))]?.focus();
  }
  return (
    <ul
      ref={grid}
      className="attachment-grid"
      aria-label={text.attachments.listLabel}
      onKeyDown={onKeyDown}
    >
      {attachments.map((attachment) => (
        <li key={attachment.id}>
          <AttachmentCard attachment={attachment} onOpen={() => onOpen(attachment.id)} />
        </li>
      ))}
    </ul>
  );
}

/** As many as stand beside the first one. */
function columnsOf(cards: readonly HTMLElement[]): number {
  const top = cards[0]?.getBoundingClientRect().top;
  return cards.filter((card) => card.getBoundingClientRect().top === top).length;
}
