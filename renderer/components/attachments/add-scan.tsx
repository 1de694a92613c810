import type { AttachmentAbout } from '../../../shared/ipc/schemas/trust.ts';
import { text } from '../../../shared/text/text.ts';
import { useRead } from '../../ipc/use-read.ts';
import { RoleButton } from '../role-button.tsx';
import { useAttach } from './attach-context.tsx';

interface Props {
  /** What the scan is called; offered until one of this name is there. */
  title: string;
  hint: string;
}

/** Suggests to put the scan of a signed paper beside the case it belongs to (glossary.md, approvals). */
export function AddScan({ title, hint }: Props) {
  const { about, pick, picking } = useAttach();
  if (about === null) return null;
  return <Suggestion title={title} hint={hint} about={about} picking={picking} pick={pick} />;
}

type SuggestionProps = Props & {
  about: AttachmentAbout;
  pick: (title: string) => void;
  picking: boolean;
};

function Suggestion({ title, hint, about, pick, picking }: SuggestionProps) {
  const list = useRead('attachments.list', about);
  const there = list.data?.some((each) => each.removed === null && each.title === title) ?? false;
  return (
    <p className="whole-row choices">
      {there ? (
        <span className="green">{text.attachments.scanThere(title)}</span>
      ) : (
        <>
          <span className="muted">{hint}</span>
          <RoleButton
            channel="attachments.add"
            size="small"
            loading={picking}
            onClick={() => pick(title)}
          >
            {text.attachments.addNamed(title)}
          </RoleButton>
        </>
      )}
    </p>
  );
}
