import {
  contactChannelTitles,
  faultCauseTitles,
} from '../../../shared/procedures/repair/record.ts';
import type { RepairRecord } from '../../../shared/procedures/repair/record.ts';
import {
  ratedThings,
  ratingTitles,
  ratingWords,
} from '../../../shared/procedures/repair/ratings.ts';
import { text } from '../../../shared/text/text.ts';
import type { TimelineEntry } from '../record/timeline-entry.ts';

const words = text.repair.summary;

/** Everything written down in a repair, in the order it happened; `shown` writes a moment. */
export function timelineOf(record: RepairRecord, shown: (at: number) => string): TimelineEntry[] {
  return [
    ...contactsOf(record),
    ...receivedOf(record, shown),
    ...diagnosisOf(record),
    ...explanationOf(record),
    ...apologyOf(record),
    ...workOf(record),
    ...goodsBackOf(record),
    ...satisfactionOf(record),
  ].sort((one, other) => one.at - other.at);
}

function contactsOf({ contacts }: RepairRecord): TimelineEntry[] {
  return contacts.map(({ at, channel, reached, outcome, by }) => ({
    at,
    title: reached ? words.contact : words.contactNot,
    by: by.name,
    notes: [contactChannelTitles[channel]],
    words: [outcome],
  }));
}

function receivedOf({ received }: RepairRecord, shown: (at: number) => string): TimelineEntry[] {
  if (received === null) return [];
  const { at, condition, promisedAt, by } = received;
  const notes = promisedAt === null ? [] : [words.promised(shown(promisedAt))];
  return [{ at, title: words.received, by: by.name, notes, words: [condition] }];
}

function diagnosisOf({ diagnosis }: RepairRecord): TimelineEntry[] {
  if (diagnosis === null) return [];
  const { at, technician, finding, cause, solution, repairable, by } = diagnosis;
  const notes = [
    faultCauseTitles[cause],
    ...(repairable ? [] : [words.cannotRepair]),
    text.record.technician(technician.name),
  ];
  return [{ at, title: words.diagnosis, by: by.name, notes, words: [finding, solution] }];
}

function explanationOf({ explanation }: RepairRecord): TimelineEntry[] {
  if (explanation === null) return [];
  const { at, channel, words: said, agrees, by } = explanation;
  const notes = [contactChannelTitles[channel], agrees ? words.agrees : words.agreesNot];
  return [{ at, title: words.explanation, by: by.name, notes, words: [said] }];
}

function apologyOf({ apology }: RepairRecord): TimelineEntry[] {
  if (apology === null) return [];
  const { at, words: said, by } = apology;
  return [{ at, title: text.record.apology, by: by.name, notes: [], words: [said] }];
}

function workOf({ work }: RepairRecord): TimelineEntry[] {
  if (work === null) return [];
  const { doneAt, technician, fault, done, minutes, partsUsed, by } = work;
  return [
    {
      at: doneAt,
      title: words.work,
      by: by.name,
      notes: [text.record.technician(technician.name), words.workTime(minutes)],
      words: [fault, done, ...(partsUsed === '' ? [] : [words.partsUsed(partsUsed)])],
    },
  ];
}

function goodsBackOf({ goodsBack }: RepairRecord): TimelineEntry[] {
  if (goodsBack === null) return [];
  const { at, receiver, condition, by } = goodsBack;
  const notes = [words.receiver(receiver)];
  const said = condition === '' ? [] : [condition];
  return [{ at, title: words.goodsBack, by: by.name, notes, words: said }];
}

function satisfactionOf({ satisfaction }: RepairRecord): TimelineEntry[] {
  if (satisfaction === null) return [];
  const { at, channel, ratings, solved, words: said, measures, by } = satisfaction;
  const rated = ratedThings.map((thing) => {
    const { title = '' } = ratingWords.find(({ value }) => value === ratings[thing]) ?? {};
    return words.rated(ratingTitles[thing], title);
  });
  return [
    {
      at,
      title: words.satisfaction,
      by: by.name,
      notes: [contactChannelTitles[channel], solved ? words.solved : words.notSolved],
      words: [
        rated.join(text.common.separator),
        ...(said === '' ? [] : [words.customerWords(said)]),
        ...(measures === '' ? [] : [words.measures(measures)]),
      ],
    },
  ];
}
