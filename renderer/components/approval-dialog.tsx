import { Modal } from 'antd';
import { useState } from 'react';
import type { ReactNode } from 'react';

import type { ApprovalSubject, Approver } from '../../shared/ipc/schemas/trust.ts';
import type { ApprovalInput } from '../../shared/procedures/approval.ts';
import { text } from '../../shared/text/text.ts';
import { useCounter } from '../app/counter/counter-context.tsx';
import { useAsk } from '../ipc/use-ask.ts';
import { useRead } from '../ipc/use-read.ts';
import { useShortcuts } from '../keyboard/keyboard.tsx';
import { ApproverChoices } from './approver-choices.tsx';
import { PinField } from './pin-field.tsx';

const words = text.approvals;

export type CounterApproval = Extract<ApprovalInput, { by: 'counter' }>;

interface Props {
  subject: ApprovalSubject;
  /** What the approver says yes or no to, in a few words: 同意取消. */
  title: string;
  /** What is approved, as the approver has to see it. */
  children: ReactNode;
  /** The proof of the approver's word, good once and for two minutes. */
  onConfirmed: (approval: CounterApproval) => void;
  onClose: () => void;
}

/** An approver agrees with the own PIN before whoever stands at the counter, who stays signed in. */
export function ApprovalDialog({ subject, title, children, onConfirmed, onClose }: Props) {
  const { person } = useCounter();
  const approvers = useRead('approvals.approvers', subject);
  const [chosen, setChosen] = useState<string | null>(null);
  const approver = approverOf(approvers.data ?? [], chosen, person?.id ?? null);
  const confirm = useAsk('approvals.confirm', {
    onDone: ({ token }, { approverId }) => onConfirmed({ by: 'counter', approverId, token }),
  });
  useShortcuts('overlay', { Escape: onClose });
  return (
    <Modal
      open
      title={words.dialogTitle(title)}
      width={620}
      footer={null}
      mask={{ closable: false }}
      keyboard={false}
      onCancel={onClose}
      className="approval-dialog"
    >
      <p className="muted">{words.hint}</p>
      <div className="approval-subject">{children}</div>
      {approvers.error !== null && <p className="amber">{approvers.error.message}</p>}
      {approvers.data?.length === 0 && <p className="amber">{words.nobody}</p>}
      {approvers.data !== undefined && approvers.data.length > 0 && (
        <>
          <ApproverChoices
            approvers={approvers.data}
            value={approver?.id ?? null}
            onChange={(id) => {
              setChosen(id);
              confirm.forget();
            }}
          />
          <PinField
            label={approver === null ? words.pinOf : words.pin(approver.name)}
            action={words.confirm}
            hint={approver === null ? words.chooseFirst : ''}
            disabled={approver === null}
            busy={confirm.isPending}
            problem={confirm.error?.message ?? null}
            onTyping={confirm.forget}
            onEnter={(secret) => {
              if (approver !== null) confirm.mutate({ subject, approverId: approver.id, secret });
            }}
          />
        </>
      )}
    </Modal>
  );
}

/** The one chosen; before that whoever is signed in and may, or the only one there is. */
function approverOf(
  approvers: readonly Approver[],
  chosen: string | null,
  signedIn: string | null,
): Approver | null {
  const only = approvers.length === 1 ? approvers[0] : undefined;
  const byId = (id: string | null) => approvers.find((each) => each.id === id);
  return byId(chosen) ?? byId(signedIn) ?? only ?? null;
}
