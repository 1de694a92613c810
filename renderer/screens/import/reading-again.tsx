import { Progress } from 'antd';

import { text } from '../../../shared/text/text.ts';
import { percentOf } from './percent-of.ts';

/** A thin line that keeps its place, so that nothing moves while a file is read again. */
export function ReadingAgain({ progress }: { progress: { done: number; total: number } | null }) {
  return (
    <div className="reading-again" role="status">
      {progress !== null && (
        <>
          <span className="muted small">{text.importing.progress.readingAgain}</span>
          <Progress
            aria-label={text.importing.progress.barLabel}
            percent={percentOf(progress)}
            showInfo={false}
            size="small"
          />
        </>
      )}
    </div>
  );
}
