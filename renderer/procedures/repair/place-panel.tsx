import { repairPlaces, repairPlaceTitles } from '../../../shared/procedures/repair/request.ts';
import { text } from '../../../shared/text/text.ts';
import { Choices } from '../../components/choices.tsx';
import { Panel } from '../../components/panel.tsx';
import type { PartProps } from './part-props.ts';

const words = text.repair;

/** Where the goods are repaired, and what that means for the customer (REP-9). */
export function PlacePanel({ request: { place }, change }: PartProps) {
  return (
    <Panel title={words.place} rule="REP-9">
      <Choices
        label={words.place}
        path="place"
        options={repairPlaces.map((value) => ({ value, title: repairPlaceTitles[value] }))}
        value={place}
        onChange={(next) => change(() => ({ place: next }))}
      />
      <p className="muted place-explained" aria-live="polite">
        {words.placeExplained[place]}
      </p>
    </Panel>
  );
}
