import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';

import { formatPhone } from '../../../shared/domain/phone.ts';
import type { CustomerView } from '../../../shared/ipc/schemas/orders.ts';
import { text } from '../../../shared/text/text.ts';
import { LeaveQuestion } from '../../components/leave-question.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { ReadFailure } from '../../components/read-failure.tsx';
import { useRead } from '../../ipc/use-read.ts';
import { CustomerForm } from './customer-form.tsx';
import { RevealFirst } from './reveal-first.tsx';
import { useCustomerWords } from './use-customer-words.ts';
import { useSaveCustomer } from './use-save-customer.ts';

const words = text.customerPage;

/**
 * Corrects a customer; the phone in full is needed for it, so it is revealed first, with a reason
 * (ARC-15).
 */
export function CorrectCustomerScreen() {
  const { customerId = '' } = useParams();
  const navigate = useNavigate();
  const customer = useRead('customers.get', { customerId });
  /** Raised when the person takes over what stands there now. */
  const [start, setStart] = useState(0);
  const [phone, setPhone] = useState<string | null>(null);
  if (customer.error !== null && customer.data === undefined) {
    return <ReadFailure error={customer.error} onRetry={() => void customer.refetch()} />;
  }
  if (customer.data === undefined) return <p className="empty">{text.common.loading}</p>;
  if (phone === null) {
    return (
      <>
        <PageHead title={words.correctTitle(customer.data.name)} />
        <RevealFirst
          customerId={customerId}
          masked={customer.data.phone}
          onShown={setPhone}
          onClose={() => void navigate(-1)}
        />
      </>
    );
  }
  return (
    <CorrectCustomer
      key={`${start} ${phone}`}
      customer={customer.data}
      phone={phone}
      onReadAgain={() => {
        // The number may be another one now: it is looked at anew.
        setPhone(null);
        void customer.refetch().then(() => setStart(start + 1));
      }}
    />
  );
}

interface Props {
  customer: CustomerView;
  /** In full, bare digits. */
  phone: string;
  onReadAgain: () => void;
}

function CorrectCustomer({ customer, phone, onReadAgain }: Props) {
  /** What was there when the correction began: a change since then must not be written over. */
  const [begun] = useState(customer);
  const [conflict, setConflict] = useState(false);
  const form = useCustomerWords(
    { name: begun.name, phone: formatPhone(phone), address: begun.address, reason: '' },
    true,
  );
  const { name, phone: typedPhone, address, reason } = form.typed;
  const save = useSaveCustomer('customers.correct', {
    words: () => words.corrected,
    onWrong: form.setWrong,
    onConflict: () => setConflict(true),
  });
  return (
    <>
      <PageHead title={words.correctTitle(begun.name)} note={words.revealNote} />
      {conflict && (
        <Alert
          type="warning"
          showIcon
          title={words.changedElsewhere}
          action={<Button onClick={onReadAgain}>{words.readAgain}</Button>}
        />
      )}
      <CustomerForm
        title={words.correct}
        hint={words.correctHint}
        typed={form.typed}
        wrong={form.wrong}
        customerId={begun.id}
        busy={save.isPending}
        known={save.known}
        onChange={form.change}
        onSave={() => {
          if (!form.check()) return;
          save.mutate({
            customerId: begun.id,
            revision: begun.revision,
            entry: { name, phone: typedPhone, address },
            reason: reason.trim(),
          });
        }}
      />
      <LeaveQuestion asks={form.touched && !save.saved} />
    </>
  );
}
