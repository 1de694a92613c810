import { text } from '../../../shared/text/text.ts';
import { LeaveQuestion } from '../../components/leave-question.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { CustomerForm } from './customer-form.tsx';
import { useCustomerWords } from './use-customer-words.ts';
import { useSaveCustomer } from './use-save-customer.ts';

const words = text.customerPage;

/** A customer typed by hand. */
export function NewCustomerScreen() {
  const form = useCustomerWords({ name: '', phone: '', address: '', reason: '' }, false);
  const { typed, touched } = form;
  const save = useSaveCustomer('customers.create', {
    words: ({ name }) => words.created(name),
    onWrong: form.setWrong,
  });
  return (
    <>
      <PageHead title={words.newTitle} />
      <CustomerForm
        title={text.orderEntry.customer}
        typed={typed}
        wrong={form.wrong}
        busy={save.isPending}
        known={save.known}
        onChange={form.change}
        onSave={() => {
          if (!form.check()) return;
          save.mutate({ name: typed.name, phone: typed.phone, address: typed.address });
        }}
      />
      <LeaveQuestion asks={touched && !save.saved} />
    </>
  );
}
