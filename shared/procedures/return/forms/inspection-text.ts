import type { GoodsLine } from '../../../domain/goods-line.ts';
import { returnFaultTitles } from '../record.ts';
import type { InspectedLine, ReturnRecord } from '../record.ts';

/** 三人位布艺沙发：完好 1 件，原包装未拆封，没有发现问题。 One line for each of the goods, then the finding. */
export function inspectionText(
  { lines, finding }: NonNullable<ReturnRecord['inspection']>,
  goods: readonly GoodsLine[],
): string {
  const nameOf = (id: string) => goods.find((line) => line.id === id)?.name ?? '';
  return [...lines.map((line) => `${nameOf(line.id)}：${foundOf(line)}。`), finding.trim()].join(
    '\n',
  );
}

function foundOf({ good, damaged, packagingUnopened, fault }: InspectedLine): string {
  if (good + damaged === 0) return '没有带来';
  const found = [
    good === 0 ? '' : `完好 ${good} 件`,
    damaged === 0 ? '' : `损坏 ${damaged} 件`,
    packagingUnopened ? '原包装未拆封' : '原包装已拆封',
    fault === null ? '' : returnFaultTitles[fault],
  ];
  return found.filter((part) => part !== '').join('，');
}
