import type { ReactNode } from 'react';

import { text } from '../../../shared/text/text.ts';
import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { Empty } from '../../components/empty.tsx';
import { PageHead } from '../../components/page-head.tsx';

/** For who hands packets over and takes them; others are told whose it is. */
export function PacketsGuard({ children }: { children: ReactNode }) {
  const whyNot = useWhyNot('packets.list');
  if (whyNot === null) return children;
  return (
    <>
      <PageHead title={text.finance.title} />
      <Empty title={whyNot} />
    </>
  );
}
