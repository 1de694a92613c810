import { goodsKindWords } from '../../../../shared/import/goods-kind-words.ts';
import { ApplicationError } from '../application-error.ts';
import type { ControlHandler } from '../handler.ts';
import { isChangeable } from './file-in-hand.ts';
import type { FilesInHand } from './files-in-hand.ts';
import { kindWordOf } from './kind-word.ts';
import type { ImportsParts } from './parts.ts';
import { startReading } from './read-file.ts';

/** Takes what the person decided, and reads the file again with it. */
export function changeAnswers(
  hands: FilesInHand,
  parts: ImportsParts,
): ControlHandler<'imports.change'> {
  return ({ importId, answers }, { staffId }) => {
    const file = hands.of(importId, staffId);
    if (!isChangeable(file)) {
      throw new ApplicationError(
        'conflict',
        '这个文件正在导入或已经导入，没有重新读取，内容没有改变。要用别的列或写法，请重新选择文件。',
      );
    }
    const { columns, mends, kinds } = answers;
    const explained = kinds?.map(({ word, kind }) => [kindWordOf(word), kind] as const);
    if (explained?.some(([word]) => goodsKindWords.has(word))) {
      throw new ApplicationError(
        'conflict',
        '这个词的类别是程序固定的，不能另外说明，内容没有改变。请在文件里改正这一格。',
      );
    }
    file.answers = {
      columns: columns ?? file.answers.columns,
      mends: mends ?? file.answers.mends,
      kinds: explained ? new Map(explained) : file.answers.kinds,
    };
    startReading(file, hands, parts);
    return Promise.resolve({});
  };
}
