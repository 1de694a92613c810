import { Checkbox, Input } from 'antd';

import { assertNever } from '../../../shared/domain/assert-never.ts';
import { capitals } from '../../../shared/domain/capitals.ts';
import { formatYuan, parseYuan } from '../../../shared/domain/money.ts';
import { text } from '../../../shared/text/text.ts';
import { Choices } from '../../components/choices.tsx';
import { Field } from '../../components/field.tsx';
import { MomentField } from '../../components/moment-field.tsx';
import { MoneyField } from '../../components/money-field.tsx';
import type { ActionDraft, ActionFacts, ActionField } from '../../procedures/action-form.ts';
import { momentOf, textOf } from '../../procedures/action-values.ts';
import { AppointmentField } from './appointment-field.tsx';
import { ApprovalFields } from './approval-fields.tsx';
import { ChargesField } from './charges-field.tsx';
import { InspectionField } from './inspection-field.tsx';
import { PartsField } from './parts-field.tsx';
import { PersonField } from './person-field.tsx';
import { RatingsField } from './ratings-field.tsx';

interface Props {
  field: ActionField;
  facts: ActionFacts;
  draft: ActionDraft;
  onChange: (part: ActionDraft) => void;
}

/** Draws one field of an action's form. */
export function ActionFieldView({ field, facts, draft, onChange }: Props) {
  switch (field.kind) {
    case 'moment':
      return (
        <MomentField
          label={field.label}
          path={field.name}
          {...(field.optional === true ? { optional: text.common.optional } : {})}
          value={momentOf(draft, field.name)}
          onChange={(at) => onChange({ [field.name]: at })}
        />
      );
    case 'line':
    case 'words':
      return <TextField field={field} draft={draft} onChange={onChange} />;
    case 'choice':
      return (
        <Field label={field.label}>
          {() => (
            <Choices
              label={field.label}
              path={field.name}
              options={field.options}
              value={textOf(draft, field.name)}
              onChange={(value) => onChange({ [field.name]: value })}
            />
          )}
        </Field>
      );
    case 'tick':
      return (
        <p className="field tick-field" data-path={field.name}>
          <Checkbox
            checked={draft[field.name] === true}
            onChange={(event) => onChange({ [field.name]: event.target.checked })}
          >
            {field.label}
          </Checkbox>
        </p>
      );
    case 'amount':
      return (
        <div className="field">
          <span className="field-label">{field.label}</span>
          <span className="big-amount nowrap">{formatYuan(field.fen)}</span>
          <span className="field-hint">{capitals(field.fen)}</span>
        </div>
      );
    case 'yuan':
      return <YuanField field={field} draft={draft} onChange={onChange} />;
    case 'appointment':
      return <AppointmentField field={field} facts={facts} draft={draft} onChange={onChange} />;
    case 'technician':
      return (
        <PersonField
          field={field}
          people={facts.technicians}
          nobody={text.repair.noTechnicians}
          draft={draft}
          onChange={onChange}
        />
      );
    case 'inspector':
      return (
        <PersonField
          field={field}
          people={facts.inspectors}
          nobody={text.returning.inspection.nobody}
          draft={draft}
          onChange={onChange}
        />
      );
    case 'inspection':
      return <InspectionField field={field} draft={draft} onChange={onChange} />;
    case 'charges':
      return <ChargesField field={field} facts={facts} draft={draft} onChange={onChange} />;
    case 'parts':
      return <PartsField field={field} draft={draft} onChange={onChange} />;
    case 'ratings':
      return <RatingsField field={field} draft={draft} onChange={onChange} />;
    case 'hint':
      return <p className="muted whole-row">{field.label}</p>;
    case 'approval':
      return <ApprovalFields facts={facts} draft={draft} onChange={onChange} />;
    default:
      return assertNever(field);
  }
}

interface YuanFieldProps extends Pick<Props, 'draft' | 'onChange'> {
  field: Extract<ActionField, { kind: 'yuan' }>;
}

function YuanField({ field: { name, label }, draft, onChange }: YuanFieldProps) {
  const value = draft[name];
  const typed = typeof value === 'string' ? value : '';
  const unreadable = typed.trim() !== '' && parseYuan(typed) === null;
  return (
    <MoneyField
      label={label}
      path={name}
      value={typed}
      wrong={unreadable ? text.orderPage.amountUnreadable : null}
      onChange={(next) => onChange({ [name]: next })}
    />
  );
}

interface TextFieldProps extends Pick<Props, 'draft' | 'onChange'> {
  field: Extract<ActionField, { kind: 'line' | 'words' }>;
}

function TextField({ field, draft, onChange }: TextFieldProps) {
  const { kind, name, label, hint, optional } = field;
  const unit = field.kind === 'line' ? field.unit : undefined;
  const value = draft[name];
  const shown = typeof value === 'string' ? value : '';
  const change = (next: string) => onChange({ [name]: next });
  return (
    <div className={kind === 'words' ? 'whole-row' : ''}>
      <Field
        label={label}
        path={name}
        {...(hint === undefined ? {} : { hint })}
        {...(optional === true ? { optional: text.common.optional } : {})}
      >
        {({ id, describedBy }) =>
          kind === 'line' ? (
            <Input
              id={id}
              aria-describedby={describedBy}
              value={shown}
              maxLength={100}
              suffix={unit}
              onChange={(event) => change(event.target.value)}
            />
          ) : (
            <Input.TextArea
              id={id}
              aria-describedby={describedBy}
              value={shown}
              rows={2}
              maxLength={2000}
              onChange={(event) => change(event.target.value)}
            />
          )
        }
      </Field>
    </div>
  );
}
