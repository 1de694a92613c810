import { contactChannels, contactChannelTitles } from '../../../shared/procedures/repair/record.ts';
import type { Missing } from '../../../shared/procedures/evaluation.ts';
import { text } from '../../../shared/text/text.ts';
import type { ActionDraft, ActionFacts, ActionField } from '../action-form.ts';
import { momentOf, need, textOf } from '../action-values.ts';

const words = text.actionForms;

/** How somebody was spoken to; most of all by phone. */
export const channelField: ActionField = {
  kind: 'choice',
  name: 'channel',
  label: words.channel,
  options: contactChannels.map((value) => ({ value, title: contactChannelTitles[value] })),
};

export const phoneFirst = { channel: 'phone' } as const;

/** 是 / 否 as a choice of two; null while nothing was chosen. */
export function answerOf(draft: ActionDraft, name: string): boolean | null {
  const answer = textOf(draft, name);
  return answer === '' ? null : answer === 'yes';
}

export function yesOrNo(name: string, label: string, titles: [string, string]): ActionField {
  const [yes, no] = titles;
  const options = [
    { value: 'yes', title: yes },
    { value: 'no', title: no },
  ];
  return { kind: 'choice', name, label, options };
}

/** A moment that has to be there. */
export function momentNeed(draft: ActionDraft, name: string, { rule }: ActionFacts): Missing[] {
  return need(momentOf(draft, name) !== null, name, words.atMissing, rule);
}

/** Words that have to be there. */
export function wordsNeed(
  draft: ActionDraft,
  name: string,
  message: string,
  { rule }: ActionFacts,
): Missing[] {
  return need(textOf(draft, name) !== '', name, message, rule);
}

/** The technician as the record keeps one; null while nobody was chosen. */
export function technicianOf(
  draft: ActionDraft,
  { technicians }: ActionFacts,
): { id: string; name: string } | null {
  const found = technicians.find(({ id }) => id === draft['technicianId']);
  return found === undefined ? null : { id: found.id, name: found.name };
}

export function technicianNeed(draft: ActionDraft, facts: ActionFacts): Missing[] {
  const holds = technicianOf(draft, facts) !== null;
  return need(holds, 'technicianId', text.repair.technicianMissing, facts.rule);
}
