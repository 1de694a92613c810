import { Select } from 'antd';
import { useState } from 'react';

import { goodsKinds, goodsKindTitles } from '../../../shared/domain/goods-kind.ts';
import type { GoodsKind } from '../../../shared/domain/goods-kind.ts';
import type { ImportPreview } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import { Panel } from '../../components/panel.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { keepPlaces, kindQuestions, withAnswer } from './kind-questions.ts';

const words = text.importing.kinds;
const options = goodsKinds.map((value) => ({ value, label: goodsKindTitles[value] }));

interface Props {
  importId: string;
  unknown: ImportPreview['unknownKinds'];
  explained: ImportPreview['explainedKinds'];
}

/** Words of the file that nobody has explained yet: asked, never taken for regular. */
export function UnknownKinds({ importId, unknown, explained }: Props) {
  // Shown at once; the file takes a moment to be read again with it.
  const [answers, setAnswers] = useState(explained);
  const [first] = useState(() => kindQuestions(unknown, explained));
  const questions = keepPlaces(first, kindQuestions(unknown, explained));
  const change = useWrite('imports.change', { onFailure: () => setAnswers(explained) });
  function answer(word: string, kind: GoodsKind) {
    if (change.isPending) return;
    const kinds = withAnswer(answers, word, kind);
    setAnswers(kinds);
    change.mutate({ importId, answers: { kinds } });
  }
  return (
    <Panel title={words.title} className={unknown.length > 0 ? 'asks' : 'answered'}>
      <p className="muted small">{words.hint}</p>
      <ul className="answers">
        {questions.map(({ word, rows, firstRow }) => (
          <li key={word} className="kind-question">
            <span className="stacked">
              <span className="strong">{words.word(word)}</span>
              <span className="muted small">
                {rows === null ? words.explained : words.where(rows, firstRow)}
              </span>
            </span>
            <Select<GoodsKind>
              aria-label={words.selectLabel(word)}
              className="kind-select"
              placeholder={words.choose}
              options={options}
              value={answers.find((each) => each.word === word)?.kind ?? null}
              onChange={(kind) => answer(word, kind)}
            />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
