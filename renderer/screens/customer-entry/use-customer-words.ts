import { useState } from 'react';

import { focusPath } from '../../components/focus-path.ts';
import { checkCustomer } from './customer-draft.ts';
import type { CustomerWords, CustomerWrong } from './customer-draft.ts';

interface CustomerWordsState {
  typed: CustomerWords;
  wrong: CustomerWrong;
  touched: boolean;
  setWrong: (wrong: CustomerWrong) => void;
  change: (part: Partial<CustomerWords>) => void;
  /** True when it can be sent; otherwise the first wrong field has the cursor. */
  check: () => boolean;
}

/** What stands in the form of a customer, and what is wrong with it. */
export function useCustomerWords(start: CustomerWords, correcting: boolean): CustomerWordsState {
  const [typed, setTyped] = useState(start);
  const [wrong, setWrong] = useState<CustomerWrong>({});
  const [touched, setTouched] = useState(false);
  return {
    typed,
    wrong,
    touched,
    setWrong,
    change(part) {
      setTouched(true);
      setTyped({ ...typed, ...part });
      const mended = new Set(Object.keys(part));
      setWrong(Object.fromEntries(Object.entries(wrong).filter(([field]) => !mended.has(field))));
    },
    check() {
      const found = checkCustomer(typed, correcting);
      setWrong(found);
      const [first] = Object.keys(found);
      if (first !== undefined) focusPath(first);
      return first === undefined;
    },
  };
}
