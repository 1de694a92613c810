import { repairDecisionSchema } from '../../../shared/procedures/repair/decision.ts';
import type { EditorProps } from '../procedure-screen.ts';
import { ContactPanel } from './contact-panel.tsx';
import { GoodsPanel } from './goods-panel.tsx';
import type { PartProps } from './part-props.ts';
import { PlacePanel } from './place-panel.tsx';
import { ProblemPanel } from './problem-panel.tsx';

type Props = Pick<EditorProps, 'view' | 'evaluation'> & PartProps;

/** 家具维修通知单 as it is typed: goods, what is wrong, where, and whom to call (REP-1, 5, 9). */
export function RepairEditor({ view, request, change, evaluation }: Props) {
  const decision = repairDecisionSchema.nullable().parse(evaluation?.decision ?? null);
  const part = { request, change };
  return (
    <>
      <GoodsPanel view={view} {...part} warranty={decision?.warranty ?? null} />
      <ProblemPanel {...part} />
      <PlacePanel {...part} />
      <ContactPanel view={view} {...part} />
    </>
  );
}
