import { Button } from 'antd';

import { text } from '../../shared/text/text.ts';

interface Props {
  count: number;
  hasMore: boolean;
  onMore: () => void;
}

/** Below a long list: whether there is more. */
export function ListFoot({ count, hasMore, onMore }: Props) {
  return (
    <p className="list-foot">
      {hasMore ? (
        <Button type="link" size="small" onClick={onMore}>
          {text.common.loadMore}
        </Button>
      ) : (
        count > 0 && text.common.allShown
      )}
    </p>
  );
}
