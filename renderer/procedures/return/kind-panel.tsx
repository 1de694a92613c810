import type { CaseView } from '../../../shared/ipc/schemas/cases.ts';
import { returnKinds, returnKindTitles } from '../../../shared/procedures/return/request.ts';
import { text } from '../../../shared/text/text.ts';
import { Choices } from '../../components/choices.tsx';
import { Panel } from '../../components/panel.tsx';
import type { PartProps } from './part-props.ts';

const words = text.returning;

/** Money back or other goods; it stays once the case has its number. */
export function KindPanel({
  view: { number },
  request: { kind },
  change,
}: PartProps & { view: Pick<CaseView, 'number'> }) {
  const stays = number !== null;
  return (
    <Panel title={words.kind} rule="RET-12">
      <div className="kind-line">
        <Choices
          label={words.kind}
          path="kind"
          disabled={stays}
          options={returnKinds.map((value) => ({ value, title: returnKindTitles[value] }))}
          value={kind}
          onChange={(next) => change(() => ({ kind: next }))}
        />
        <span className="muted">{stays ? words.kindStays : words.kindHints[kind]}</span>
      </div>
    </Panel>
  );
}
