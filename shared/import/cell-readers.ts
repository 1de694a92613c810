import type { GoodsKind } from '../domain/goods-kind.ts';
import { remembering, type CellReading } from './cells/cell-reading.ts';
import { readCustomerName } from './cells/customer-name.ts';
import { kindReader, type KindReading } from './cells/goods-kind.ts';
import { readMoney, readQuantity } from './cells/numbers.ts';
import { readPhone } from './cells/phone.ts';
import { mostCharacters } from './cells/text-checks.ts';
import { readCode, readOrderNumber, readRequiredText, readText } from './cells/text.ts';
import { TimeReader } from './cells/times.ts';
import type { ReadingAnswers } from './reading.ts';

type Read<T> = (text: string) => CellReading<T>;

/** What each kind of cell of one file means. */
export interface CellReaders {
  orderNumber: Read<string>;
  customerName: Read<string>;
  phone: Read<string>;
  address: Read<string>;
  short: Read<string>;
  requiredShort: Read<string>;
  code: Read<string>;
  kind: (text: string) => KindReading;
  quantity: Read<number>;
  /** Integer fen. */
  money: Read<number>;
  times: TimeReader;
}

export function cellReaders({
  kinds,
  now,
  timeZone,
}: Pick<ReadingAnswers, 'now' | 'timeZone'> & {
  kinds: ReadonlyMap<string, GoodsKind>;
}): CellReaders {
  return {
    orderNumber: remembering(readOrderNumber),
    customerName: remembering(readCustomerName),
    phone: remembering(readPhone),
    address: remembering(readText(mostCharacters.address)),
    short: remembering(readText(mostCharacters.short)),
    requiredShort: remembering(readRequiredText(mostCharacters.short)),
    code: remembering(readCode),
    kind: kindReader(kinds),
    quantity: remembering(readQuantity),
    money: remembering(readMoney),
    times: new TimeReader({ now, timeZone }),
  };
}
