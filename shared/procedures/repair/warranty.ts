import { addMonths } from '../../domain/add-months.ts';
import type { GoodsKind } from '../../domain/goods-kind.ts';
import { RuleInputError } from '../../domain/rule-input-error.ts';
import { kindsWithoutWarranty } from '../../domain/service-settings.ts';
import type { ServiceSettings, WarrantyGroup } from '../../domain/service-settings.ts';
import { endOfLocalDay, localDay } from '../../domain/time-zone.ts';
import { minuteText } from '../typed-time.ts';
import type { Warranty } from './decision.ts';

/** What of the goods the warranty looks at. */
export interface WarrantyGoods {
  kind: GoodsKind;
  name: string;
  /** Title of the warranty group that was chosen; null: by the words of the name. */
  group: string | null;
}

export interface WarrantySettings {
  timeZone: string;
  service: Pick<ServiceSettings, 'warrantyGroups' | 'usualWarrantyMonths'>;
}

/**
 * REP-5: how goods stand under warranty at `at`, the moment of the request (TIME-8). Months run
 * from the store's day of purchase, and the last day counts to its end (TIME-2). Clearance goods
 * have none (RET-10), whenever they were bought; goods for which the store gives no month are out. Times are UTC ms; `purchasedAt` is null when
 * nobody knows it. Throws RuleInputError on a purchase after the request (TIME-7).
 */
export function warrantyOf(
  goods: WarrantyGoods,
  purchasedAt: number | null,
  at: number,
  { timeZone, service }: WarrantySettings,
): Warranty {
  refusePurchaseAfter(purchasedAt, at, timeZone);
  const without = { purchasedAt, until: null, group: null, months: 0 };
  if (kindsWithoutWarranty.includes(goods.kind)) return { ...without, state: 'none' };
  const found = groupOf(goods, service.warrantyGroups);
  const months = found?.months ?? service.usualWarrantyMonths;
  const group = found?.title ?? null;
  if (months === 0) return { ...without, state: 'out', group };
  if (purchasedAt === null) return { state: 'unknown', purchasedAt, until: null, group, months };
  const until = endOfLocalDay(addMonths(localDay(purchasedAt, timeZone), months), timeZone);
  return { state: at <= until ? 'in' : 'out', purchasedAt, until, group, months };
}

/** The chosen group, else the first of the store's list with a word that the name holds. */
export function groupOf(
  { name, group }: Pick<WarrantyGoods, 'name' | 'group'>,
  groups: readonly WarrantyGroup[],
): WarrantyGroup | null {
  const found =
    group === null
      ? groups.find(({ words }) => words.some((word) => name.includes(word)))
      : groups.find(({ title }) => title === group);
  return found ?? null;
}

function refusePurchaseAfter(purchasedAt: number | null, at: number, timeZone: string): void {
  if (purchasedAt === null || purchasedAt <= at) return;
  const text = (ms: number) => minuteText(ms, timeZone);
  const message = `购买时间 ${text(purchasedAt)} 晚于顾客提出维修的时间 ${text(at)}，请核对。`;
  throw new RuleInputError('purchasedAt', message);
}
