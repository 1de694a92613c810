import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import { WordsField } from '../../components/words-field.tsx';
import type { PartProps } from './part-props.ts';

const words = text.repair;

/** What is wrong, in detail, and how it came (REP-1). */
export function ProblemPanel({ request, change }: PartProps) {
  return (
    <Panel title={words.problem} rule="REP-1">
      <div className="fields">
        <WordsField
          label={words.problemDetails}
          path="problem"
          rows={3}
          placeholder={words.problemHint}
          value={request.problem}
          onChange={(problem) => change(() => ({ problem }))}
        />
        <WordsField
          label={words.history}
          path="history"
          rows={2}
          optional={text.common.optional}
          placeholder={words.historyHint}
          value={request.history}
          onChange={(history) => change(() => ({ history }))}
        />
      </div>
    </Panel>
  );
}
