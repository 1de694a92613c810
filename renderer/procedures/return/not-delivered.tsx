import { Button } from 'antd';

import type { ReturnLineDecision } from '../../../shared/procedures/return/decision.ts';
import { text } from '../../../shared/text/text.ts';
import type { PartProps } from './part-props.ts';

interface Props extends PartProps {
  lines: readonly Pick<ReturnLineDecision, 'id' | 'delivered'>[];
}

const words = text.returning;

/** RET-8: what the customer has not got yet is cancelled; in an exchange it stays, decided alike. */
export function NotDelivered({ request, change, lines }: Props) {
  const ids = lines.filter(({ delivered }) => !delivered).map(({ id }) => id);
  if (ids.length === 0) return null;
  if (request.kind === 'exchange')
    return <p className="goods-note calm">{words.exchangeNotDelivered}</p>;
  const places = request.lines.flatMap(({ id }, index) => (ids.includes(id) ? [index + 1] : []));
  return (
    <p className="goods-note goods-note-way">
      <span>
        {words.notDelivered(places.join('、'))}
        {words.notDeliveredHow}
      </span>
      <Button
        size="small"
        onClick={() =>
          change((now) => ({ lines: now.lines.filter(({ id }) => !ids.includes(id)) }))
        }
      >
        {words.takeOutNotDelivered}
      </Button>
    </p>
  );
}
