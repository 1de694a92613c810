import type { Channel } from '../../../../shared/ipc/contract.ts';
import { goodsKindWords } from '../../../../shared/import/goods-kind-words.ts';
import {
  deleteKindWord,
  insertKindWord,
  listKindWords,
} from '../../database/repositories/kind-words.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { Handler, HandlersOf } from '../handler.ts';
import { recordEvent } from '../history/record-event.ts';
import { kindWordOf } from './kind-word.ts';

const list: Handler<'kindWords.list'> = async (_input, { executor }) => {
  const builtIn = [...goodsKindWords].map(([word, kind]) => ({ word, kind, builtIn: true }));
  const added = await listKindWords(executor);
  return [...builtIn, ...added.map(({ word, kind }) => ({ word, kind, builtIn: false }))];
};

const add: Handler<'kindWords.add'> = async ({ word: typed, kind }, context) => {
  const word = kindWordOf(typed);
  if (/[\s/\\、,，;；+&|]/.test(word)) {
    throw new ApplicationError(
      'invalidInput',
      '一次只能加一个词，词里不能有空格、顿号、逗号、斜杠和加号。没有保存，请改正后再试。',
    );
  }
  const added = await listKindWords(context.executor);
  if (goodsKindWords.has(word) || added.some((known) => known.word === word)) {
    throw new ApplicationError(
      'conflict',
      '这个词已经有了，没有再加，内容没有改变。要改它的类别，请先删除再加。',
    );
  }
  await insertKindWord(context.executor, {
    word,
    kind,
    added_at: context.now,
    added_by: actorOf(context).id,
  });
  await recordEvent(context, { kind: 'kindWord.added', data: { word, kind } });
  context.changed('imports');
  return {};
};

const remove: Handler<'kindWords.remove'> = async ({ word }, context) => {
  const added = await listKindWords(context.executor);
  const known = added.find((each) => each.word === word);
  if (!known) {
    const message = goodsKindWords.has(word)
      ? '这是程序自带的词，不能删除，内容没有改变。'
      : '没有找到这个词，可能刚才已经删除，内容没有改变。请刷新后再看。';
    throw new ApplicationError(goodsKindWords.has(word) ? 'conflict' : 'notFound', message);
  }
  await deleteKindWord(context.executor, word);
  await recordEvent(context, { kind: 'kindWord.removed', data: { word, kind: known.kind } });
  context.changed('imports');
  return {};
};

/** Words for kinds of goods: those of the program, and those the store added (glossary.md). */
export const kindWordsHandlers = {
  'kindWords.list': list,
  'kindWords.add': add,
  'kindWords.remove': remove,
} satisfies Partial<HandlersOf<Channel>>;
