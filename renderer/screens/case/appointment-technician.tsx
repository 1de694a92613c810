import type { VisitView } from '../../../shared/ipc/schemas/service.ts';
import { text } from '../../../shared/text/text.ts';
import { Choices } from '../../components/choices.tsx';
import { Field } from '../../components/field.tsx';
import type { ActionFacts } from '../../procedures/action-form.ts';

const words = text.visits;

interface Props {
  technicians: ActionFacts['technicians'];
  /** Of the day that was typed. */
  visits: readonly VisitView[];
  value: string | null;
  onChange: (id: string) => void;
}

/** Who goes; how full the day of each is stands beside the name. */
export function AppointmentTechnician({ technicians, visits, value, onChange }: Props) {
  const planned = (id: string) =>
    visits.filter(({ state, technician }) => state === 'planned' && technician?.id === id).length;
  return (
    <Field label={words.who}>
      {() =>
        technicians.length === 0 ? (
          <p className="amber">{words.noTechnician}</p>
        ) : (
          <Choices
            label={words.who}
            path="technicianId"
            options={technicians.map(({ id, name }) => ({
              value: id,
              title: words.whoWithCount(name, planned(id)),
            }))}
            value={value}
            onChange={onChange}
          />
        )
      }
    </Field>
  );
}
