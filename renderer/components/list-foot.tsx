import { Button } from 'antd';

import { text } from '../../shared/text/text.ts';
import { KeyCap } from './key-cap.tsx';

interface Props {
  count: number;
  hasMore: boolean;
  onMore: () => void;
  /** Whether keys change its order. */
  sorts?: boolean;
}

/** Below a long list: how much there is, and whether there is more. */
export function ListFoot({ count, hasMore, onMore, sorts = true }: Props) {
  const { lists, common } = text;
  const shown = count.toLocaleString('en-US');
  return (
    <div className="list-foot">
      {count > 0 && <span>{hasMore ? lists.shown(shown) : lists.all(shown)}</span>}
      {hasMore && (
        <Button type="link" size="small" onClick={onMore}>
          {common.loadMore}
        </Button>
      )}
      {sorts && count > 1 && (
        <span className="list-foot-keys wide-only">
          <KeyCap name="S" /> {lists.sortKeys} <KeyCap name="R" /> {lists.reverseKey}
        </span>
      )}
    </div>
  );
}
