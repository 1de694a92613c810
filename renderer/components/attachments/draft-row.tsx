import { Button, Input } from 'antd';

import { assertNever } from '../../../shared/domain/assert-never.ts';
import { text } from '../../../shared/text/text.ts';
import { showBytes } from '../../format/bytes.ts';
import type { AttachmentDraft, DraftState } from './attachment-draft.ts';
import { thumbnailOf } from './attachment-draft.ts';
import { ThumbnailImage } from './thumbnail-image.tsx';

interface Props {
  draft: AttachmentDraft;
  /** From 1. */
  number: number;
  /** Somebody tried to save while a title was missing. */
  tried: boolean;
  busy: boolean;
  onRename: (title: string) => void;
  onTakeOut: () => void;
}

const words = text.attachments;

/** A file before it is saved: what it looks like, its title, how it stands. */
export function DraftRow({ draft, number, tried, busy, onRename, onTakeOut }: Props) {
  const { given, title, state } = draft;
  const missing = tried && title.trim() === '';
  return (
    <li className="draft-row">
      <ThumbnailImage bytes={thumbnailOf(draft)} type={'file' in state ? state.file.type : null} />
      <div className="draft-words">
        {state.kind === 'refused' ? (
          <p className="strong">{title}</p>
        ) : (
          <Input
            aria-label={words.titleOf(number)}
            value={title}
            maxLength={100}
            disabled={busy || state.kind === 'saved'}
            {...(missing ? { status: 'error' } : {})}
            onChange={(event) => onRename(event.target.value)}
          />
        )}
        <p className={isBad(state) || missing ? 'small red' : 'small muted'} role="status">
          {missing ? words.titleMissing : `${showBytes(given.content.size)} · ${stateWords(state)}`}
        </p>
      </div>
      <Button
        type="text"
        size="small"
        disabled={busy}
        aria-label={words.takeOut(title)}
        onClick={onTakeOut}
      >
        {words.takeOutSign}
      </Button>
    </li>
  );
}

function isBad(state: DraftState): boolean {
  return state.kind === 'refused' || state.kind === 'failed';
}

function stateWords(state: DraftState): string {
  switch (state.kind) {
    case 'reading':
      return words.reading;
    case 'ready':
      return words.ready;
    case 'saving':
      return words.saving;
    case 'saved':
      return text.frame.saved;
    case 'refused':
    case 'failed':
      return state.message;
    default:
      return assertNever(state);
  }
}
