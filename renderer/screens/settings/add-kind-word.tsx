import { App, Button, Input, Select } from 'antd';
import { useState } from 'react';

import { goodsKinds, goodsKindTitles } from '../../../shared/domain/goods-kind.ts';
import type { GoodsKind } from '../../../shared/domain/goods-kind.ts';
import type { KindWord } from '../../../shared/ipc/schemas/imports.ts';
import { text } from '../../../shared/text/text.ts';
import { Field } from '../../components/field.tsx';
import { useWrite } from '../../ipc/use-write.ts';
import { knownKind } from './known-kind.ts';

const words = text.importSettings.words;
const options = goodsKinds.map((value) => ({ value, label: goodsKindTitles[value] }));

interface Props {
  known: readonly KindWord[];
  mayChange: boolean;
}

/** A word of the store's own. */
export function AddKindWord({ known, mayChange }: Props) {
  const { message } = App.useApp();
  const [word, setWord] = useState('');
  const [kind, setKind] = useState<GoodsKind>('regular');
  const [tried, setTried] = useState(false);
  const add = useWrite('kindWords.add', {
    onDone: (_, added) => {
      void message.success(words.added(added.word));
      setWord('');
      setTried(false);
    },
  });
  const taken = knownKind(known, word);
  const empty = word.trim() === '';
  function submit() {
    setTried(true);
    if (!empty && taken === null) add.mutate({ word, kind });
  }
  const emptyWords = tried && empty ? words.needWord : null;
  const wrong = taken === null ? emptyWords : words.known(goodsKindTitles[taken]);
  return (
    <form
      className="add-word"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={words.word} wrong={wrong}>
        {({ id, describedBy }) => (
          <Input
            id={id}
            aria-describedby={describedBy}
            maxLength={50}
            disabled={!mayChange}
            value={word}
            onChange={(event) => setWord(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.kind}>
        {({ id }) => (
          <Select<GoodsKind>
            id={id}
            disabled={!mayChange}
            value={kind}
            options={options}
            onChange={setKind}
          />
        )}
      </Field>
      <Button htmlType="submit" disabled={!mayChange} loading={add.isPending}>
        {words.add}
      </Button>
    </form>
  );
}
