import { returnDecisionSchema } from '../../../shared/procedures/return/decision.ts';
import {
  inspectionPlaces,
  inspectionPlaceTitles,
} from '../../../shared/procedures/return/record.ts';
import { returnRequestSchema } from '../../../shared/procedures/return/request.ts';
import { linesToInspect } from '../../../shared/procedures/return/state.ts';
import { text } from '../../../shared/text/text.ts';
import type {
  ActionDraft,
  ActionFacts,
  ActionField,
  ActionForm,
  InspectedGoods,
} from '../action-form.ts';
import { momentOf, need, rowsOf, textOf } from '../action-values.ts';
import { momentNeed, wordsNeed } from '../forms/fields.ts';
import { plannedVisits } from '../forms/visit-form.ts';
import { inspectionInput, inspectionRow } from '../inspection-rows.ts';

const words = text.returning.actions;

/** RET-14: who looked at the goods, when and where, and what was found of each line. */
export const inspectForm: ActionForm = {
  start(facts) {
    const { packagingUnopened } = requestIn(facts);
    return {
      at: facts.now,
      inspectorId: likelyInspector(facts),
      place: likelyPlace(facts),
      lines: inspectedGoods(facts).map((line) => inspectionRow(line, packagingUnopened)),
      finding: '',
    };
  },
  fields: (facts) => [
    { kind: 'moment', name: 'at', label: words.inspectedAt },
    { kind: 'inspector', name: 'inspectorId', label: words.inspector },
    {
      kind: 'choice',
      name: 'place',
      label: words.place,
      options: inspectionPlaces.map((value) => ({ value, title: inspectionPlaceTitles[value] })),
    },
    linesField(facts),
    { kind: 'words', name: 'finding', label: words.finding, hint: words.findingHint },
  ],
  input(draft, facts) {
    const { rule } = facts;
    const found = inspectionInput(rowsOf(draft, 'lines'), linesField(facts), rule);
    const inspector = inspectorOf(draft, facts);
    const place = textOf(draft, 'place');
    return {
      input: {
        at: momentOf(draft, 'at'),
        inspector,
        place,
        lines: found.lines,
        finding: textOf(draft, 'finding'),
      },
      missing: [
        ...momentNeed(draft, 'at', facts),
        ...need(inspector !== null, 'inspectorId', words.inspectorMissing, rule),
        ...need(place !== '', 'place', words.placeMissing, rule),
        ...found.missing,
        ...wordsNeed(draft, 'finding', words.findingMissing, facts),
      ],
    };
  },
};

function requestIn({ view }: Pick<ActionFacts, 'view'>) {
  return returnRequestSchema.parse(view.request);
}

function linesField(facts: ActionFacts): Extract<ActionField, { kind: 'inspection' }> {
  return {
    kind: 'inspection',
    name: 'lines',
    label: words.lines,
    hint: words.linesHint,
    lines: inspectedGoods(facts),
    faults: requestIn(facts).reason === 'quality',
  };
}

/** What the customer has of the goods asked for; what was never delivered is not looked at (RET-8). */
function inspectedGoods({ view }: Pick<ActionFacts, 'view'>): InspectedGoods[] {
  const decision = returnDecisionSchema.nullable().parse(view.decision);
  if (decision === null) return [];
  return linesToInspect(decision).flatMap(({ id, pieces }) => {
    const line = view.goods.find((each) => each.id === id);
    if (line === undefined) return [];
    const { name, code, color, size, kind } = line;
    const details = [code, color, size].filter((part) => part !== '').join(' ');
    return [{ id, name, details, asked: pieces, packaging: kind === 'selfPickup' }];
  });
}

/** Who goes, else who stands at the counter and may inspect, else the only one there is. */
function likelyInspector({ view, inspectors, personId }: ActionFacts): string | null {
  const planned = plannedVisits(view)[0]?.technicianId;
  const [only] = inspectors.length === 1 ? inspectors : [];
  const found =
    inspectors.find(({ id }) => id === planned) ??
    inspectors.find(({ id }) => id === personId) ??
    only;
  return found?.id ?? null;
}

/** At home where somebody goes there; else the goods are looked at in the store. */
function likelyPlace({ view }: ActionFacts): (typeof inspectionPlaces)[number] {
  return plannedVisits(view).some(({ kind }) => kind === 'inspect') ? 'home' : 'store';
}

function inspectorOf(
  draft: ActionDraft,
  { inspectors }: ActionFacts,
): { id: string; name: string } | null {
  const found = inspectors.find(({ id }) => id === draft['inspectorId']);
  return found === undefined ? null : { id: found.id, name: found.name };
}
