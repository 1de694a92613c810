import type { RepairPart } from '../../../shared/procedures/repair/record.ts';
import { text } from '../../../shared/text/text.ts';
import { Moment } from '../../components/moment.tsx';
import { Tag } from '../../components/tag.tsx';
import { useStore } from '../../app/store-context.tsx';

const words = text.repair.parts;

/** The parts list (REP-6): what is there and what the repair still waits for. */
export function PartsTable({ parts }: { parts: readonly RepairPart[] }) {
  return (
    <table className="plain-table parts">
      <thead>
        <tr>
          <th>{words.name}</th>
          <th className="amount">{words.quantity}</th>
          <th>{words.neededBy}</th>
          <th>{words.state}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((part) => (
          <tr key={part.id}>
            <td>
              <span className="stacked">
                <span>{part.name}</span>
                {part.note !== '' && <span className="muted small">{part.note}</span>}
              </span>
            </td>
            <td className="amount">{part.quantity}</td>
            <td>
              <Moment at={part.neededBy} />
            </td>
            <td className="nowrap">
              <PartState part={part} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PartState({ part: { neededBy, orderedAt, arrivedAt } }: { part: RepairPart }) {
  const { now } = useStore();
  const late = arrivedAt === null && neededBy < now();
  if (arrivedAt !== null) {
    return (
      <>
        <Tag tone="green">{words.arrived}</Tag> <Moment at={arrivedAt} />
      </>
    );
  }
  return (
    <>
      <Tag tone={late ? 'red' : 'amber'}>
        {orderedAt === null ? words.notOrdered : words.waiting}
      </Tag>
      {orderedAt !== null && (
        <>
          {' '}
          <Moment at={orderedAt} />
        </>
      )}
    </>
  );
}
