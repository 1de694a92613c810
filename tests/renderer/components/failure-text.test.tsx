import { expect, test } from 'vitest';

import { FailureText } from '../../../renderer/components/failure-notice.tsx';
import { wordsOf } from '../support/still.tsx';

const taken = '马工 10:00–11:00 已经有约。';

const shown = (message: string, ...details: string[]) =>
  wordsOf(
    <FailureText
      message={message}
      details={details.map((each) => ({ path: 'from', message: each }))}
    />,
  );

test('a failure names every place that is wrong', () => {
  expect(shown('填写的内容有误。', '请填写日期。', taken)).toMatch(
    /填写的内容有误。.*请填写日期。.*已经有约。/s,
  );
});

test('what its sentence says already is not said a second time', () => {
  const words = shown(`还不能办理“约定检查”：${taken}补好以后再办。`, taken);
  expect(words.match(/已经有约/g)).toHaveLength(1);
});
