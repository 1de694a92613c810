import type { GoodsKind } from '../../domain/goods-kind.ts';
import { goodsKindWords, kindWordsToShow } from '../goods-kind-words.ts';
import { bad, good, type CellReading } from './cell-reading.ts';
import { emptyMessage, formulaProblem, mostCharacters, textProblem } from './text-checks.ts';

export interface KindReading extends CellReading<GoodsKind> {
  /** Words that nobody has explained yet. */
  unknownWords: readonly string[];
}

const choices = kindWordsToShow.join('、');
const unknownMessage = `是不认识的类别，不会当作常规。请说明它是哪一类，或改成其中之一：${choices}。`;
const severalMessage = `写了不止一个类别，每行只能有一个，请从这些里选一个：${choices}。`;

/**
 * Reads kinds of goods by the built-in words and those that the store explained. Several may be
 * joined (特价+清仓, 自提/处理品): clearance and anything else is clearance (RET-10), any other mixture
 * is refused. An unknown word is never taken for regular.
 */
export function kindReader(
  explained: ReadonlyMap<string, GoodsKind>,
): (text: string) => KindReading {
  const words = new Map(goodsKindWords);
  for (const [word, kind] of explained) words.set(plainWord(word), kind);
  const known = new Map<string, KindReading>();
  return (text) => {
    let reading = known.get(text);
    if (!reading) {
      reading = readKind(text, words);
      known.set(text, reading);
    }
    return reading;
  };
}

function readKind(text: string, words: ReadonlyMap<string, GoodsKind>): KindReading {
  const word = plainWord(text);
  if (word === '') return asked(bad(emptyMessage));
  const problem = formulaProblem(word) ?? textProblem(word, mostCharacters.short);
  if (problem) return asked(problem);
  const whole = words.get(word);
  if (whole) return asked(good(whole));
  const parts = word.split(/[\s/\\、,，;；+&|]+/).filter((part) => part !== '');
  const unknownWords = [...new Set(parts)].filter((part) => !words.has(part));
  if (unknownWords.length > 0 || parts.length === 0) {
    return asked(bad(unknownMessage), unknownWords);
  }
  const kinds = new Set(parts.flatMap((part) => words.get(part) ?? []));
  const [first] = kinds;
  if (kinds.has('clearance')) return asked(good('clearance'));
  return asked(first === undefined || kinds.size > 1 ? bad(severalMessage) : good(first));
}

function asked(reading: CellReading<GoodsKind>, unknownWords: readonly string[] = []): KindReading {
  return { ...reading, unknownWords };
}

function plainWord(text: string): string {
  return text.normalize('NFKC').trim();
}
