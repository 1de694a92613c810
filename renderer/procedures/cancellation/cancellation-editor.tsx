import { decisionSchema } from '../../../shared/procedures/decision.ts';
import type { EditorProps } from '../procedure-screen.ts';
import { DocumentsPanel } from './documents-panel.tsx';
import { ExceptionPanel } from './exception-panel.tsx';
import { GoodsPanel } from './goods-panel.tsx';
import type { PartProps } from './part-props.ts';
import { ReasonPanel } from './reason-panel.tsx';

type Props = Omit<EditorProps, 'request' | 'onChange'> & PartProps;

/** Lines and pieces, reason and proposal, documents, exception (CAN-1, 2, 8, 9, 15). */
export function CancellationEditor({ view, request, change, evaluation, onAction }: Props) {
  const decision = decisionSchema.nullable().parse(evaluation?.decision ?? null);
  const refused = decision?.lines.some((line) => line.outcome === 'refused') ?? false;
  return (
    <>
      <GoodsPanel view={view} request={request} change={change} decision={decision} />
      {(refused || request.exception) && <ExceptionPanel request={request} change={change} />}
      <ReasonPanel request={request} change={change} onAction={onAction} />
      <DocumentsPanel request={request} change={change} />
    </>
  );
}
