import { Button } from 'antd';
import { useNavigate } from 'react-router';

import { text } from '../../../shared/text/text.ts';

const words = text.today;

/** TIME-4: a year whose public holidays nobody knows is said aloud, with what to do about it. */
export function UnknownYears({ years }: { years: readonly number[] }) {
  const navigate = useNavigate();
  if (years.length === 0) return null;
  return (
    <p className="quiet-banner" role="status">
      <span>{words.unknownYears(years.map(words.year).join(words.yearSeparator))}</span>
      <Button size="small" onClick={() => void navigate('/settings/rules')}>
        {words.correctHolidays}
      </Button>
    </p>
  );
}
