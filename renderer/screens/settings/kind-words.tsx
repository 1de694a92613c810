import { App } from 'antd';

import { goodsKinds, goodsKindTitles } from '../../../shared/domain/goods-kind.ts';
import type { KindWord } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import { ReadFailure } from '../../components/read-failure.tsx';
import { Tag } from '../../components/tag.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { useWrite } from '../../ipc/use-write.ts';
import { AddKindWord } from './add-kind-word.tsx';

const words = text.importSettings.words;

/** What order files write for each kind of goods: built in, and the store's own. */
export function KindWords({ mayChange }: { mayChange: boolean }) {
  const { data, error, refetch } = useRead('kindWords.list', {});
  if (error !== null) return <ReadFailure error={error} onRetry={() => void refetch()} />;
  const known = data ?? [];
  return (
    <section aria-labelledby="kind-words">
      <h2 className="panel-title" id="kind-words">
        {words.title}
      </h2>
      <p className="muted">{words.hint}</p>
      <ul className="kind-words" aria-label={words.listLabel}>
        {goodsKinds.map((kind) => (
          <li key={kind}>
            <span className="strong">{goodsKindTitles[kind]}</span>
            <span className="word-list">
              {known
                .filter((each) => each.kind === kind)
                .map((each) => (
                  <Word key={each.word} word={each} mayChange={mayChange} />
                ))}
            </span>
          </li>
        ))}
      </ul>
      <AddKindWord known={known} mayChange={mayChange} />
    </section>
  );
}

function Word({ word: { word, builtIn }, mayChange }: { word: KindWord; mayChange: boolean }) {
  const { message } = App.useApp();
  const remove = useWrite('kindWords.remove', {
    onDone: () => void message.success(words.removed(word)),
  });
  if (builtIn) return <Tag>{word}</Tag>;
  return (
    <span className="tag green own-word" title={words.own}>
      {word}
      <button
        type="button"
        className="remove-word"
        aria-label={words.remove(word)}
        disabled={!mayChange || remove.isPending}
        onClick={() => remove.mutate({ word })}
      >
        ×
      </button>
    </span>
  );
}
