import { text } from '../../../shared/text/text.ts';
import { presentTarget } from '../../components/attachments/attach-targets.ts';

export type CoverKind = 'attachment' | 'orderFile';

/** What will become of what is dragged over the window: only its kind can be seen before it is dropped. */
export function coverOf(data: DataTransfer | null): CoverKind | null {
  if (data?.types.includes('Files') !== true) return null;
  const picture = [...data.items].some(({ type }) => /^image\/|^application\/pdf$/.test(type));
  return picture && presentTarget() !== null ? 'attachment' : 'orderFile';
}

/** Lies over the window while a file is dragged over it. */
export function DropCover({ kind }: { kind: CoverKind }) {
  const { dropHere, dropHint } = kind === 'attachment' ? text.attachments : text.frame;
  return (
    <div className="drop-cover">
      <p>{dropHere}</p>
      <p>{dropHint}</p>
    </div>
  );
}
