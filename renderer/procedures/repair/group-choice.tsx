import { Select } from 'antd';

import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import type { Warranty } from '../../../shared/procedures/repair/decision.ts';
import { monthsText, warrantyClause } from '../../../shared/procedures/repair/sentences.ts';
import { text } from '../../../shared/text/text.ts';
import { Sentence } from '../../components/sentence.tsx';
import { WarrantyTag } from './warranty-tag.tsx';
import type { PartProps } from './part-props.ts';

interface Props extends PartProps {
  view: CaseView;
  warranty: Warranty | null;
}

const words = text.repair;
/** The value for a group that is found by the words of the name. */
const byName = '';

/** Which warranty holds: by the name of the goods, or as chosen; and what follows from it. */
export function GroupChoice({ view, request, warranty, change }: Props) {
  const { warrantyGroups, usualWarrantyMonths } = view.service;
  const found = warranty?.group ?? words.usualGroup;
  return (
    <div className="group-choice">
      <label className="field-label" htmlFor="warranty-group">
        {words.group}
      </label>
      <span data-path="warrantyGroup">
        <Select
          id="warranty-group"
          className="group-select"
          popupMatchSelectWidth={false}
          value={request.warrantyGroup ?? byName}
          options={[
            {
              value: byName,
              label:
                warranty === null || request.warrantyGroup !== null
                  ? words.groupByName
                  : words.groupFound(found),
            },
            ...warrantyGroups.map(({ title, months }) => ({
              value: title,
              label: words.groupOf(title, monthsText(months)),
            })),
          ]}
          onChange={(title) => change(() => ({ warrantyGroup: title === byName ? null : title }))}
        />
      </span>
      <span className="group-warranty" aria-live="polite">
        {warranty === null ? (
          <span className="muted">{words.usualWarranty(monthsText(usualWarrantyMonths))}</span>
        ) : (
          <>
            <WarrantyTag warranty={warranty} />{' '}
            <Sentence words={warrantyClause(warranty, view.settings.timeZone)} />
          </>
        )}
      </span>
    </div>
  );
}
