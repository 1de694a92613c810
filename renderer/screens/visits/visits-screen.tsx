import { text } from '../../../shared/text/text.ts';
import { PageHead } from '../../components/page-head.tsx';

/** The technicians' day. */
export function VisitsScreen() {
  return <PageHead title={text.visits.title} />;
}
