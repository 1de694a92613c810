import type { GoodsLine } from '../../../shared/domain/goods-line.ts';
import { contactChannelTitles } from '../../../shared/procedures/repair/record.ts';
import { inspectionText } from '../../../shared/procedures/return/forms/inspection-text.ts';
import { inspectionPlaceTitles } from '../../../shared/procedures/return/record.ts';
import type { ReturnRecord } from '../../../shared/procedures/return/record.ts';
import { text } from '../../../shared/text/text.ts';
import type { TimelineEntry } from '../record/timeline-entry.ts';

const words = text.returning.summary;

/** Everything written down in a return or an exchange, in the order it happened (RET-4, RET-14). */
export function timelineOf(record: ReturnRecord, goods: readonly GoodsLine[]): TimelineEntry[] {
  return [
    ...inspectionOf(record, goods),
    ...toldOf(record),
    ...apologyOf(record),
    ...receivedOf(record),
  ].sort((one, other) => one.at - other.at);
}

function inspectionOf({ inspection }: ReturnRecord, goods: readonly GoodsLine[]): TimelineEntry[] {
  if (inspection === null) return [];
  const { at, inspector, place, by } = inspection;
  return [
    {
      at,
      title: words.inspection,
      by: by.name,
      notes: [words.inspector(inspector.name), inspectionPlaceTitles[place]],
      words: [inspectionText(inspection, goods)],
    },
  ];
}

function toldOf({ verdictTold }: ReturnRecord): TimelineEntry[] {
  if (verdictTold === null) return [];
  const { at, channel, words: said, changed, by } = verdictTold;
  return [
    {
      at,
      title: words.told,
      by: by.name,
      notes: [contactChannelTitles[channel], ...(changed ? [words.changed] : [])],
      words: said === '' ? [] : [said],
    },
  ];
}

function apologyOf({ apology }: ReturnRecord): TimelineEntry[] {
  if (apology === null) return [];
  const { at, words: said, by } = apology;
  return [{ at, title: text.record.apology, by: by.name, notes: [], words: [said] }];
}

function receivedOf({ received }: ReturnRecord): TimelineEntry[] {
  if (received === null) return [];
  const { at, condition, by } = received;
  return [{ at, title: words.received, by: by.name, notes: [], words: [condition] }];
}
