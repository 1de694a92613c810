import { text } from '../../../shared/text/text.ts';
import { PersonMenu } from '../counter/person-menu.tsx';
import { SavedIndicator } from '../saving/saved-indicator.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { useStore } from '../store-context.tsx';

interface Props {
  /** The last code from the scanner; `count` tells two equal ones apart. */
  scan: { code: string; count: number } | null;
}

export function TopBar({ scan }: Props) {
  const { profile } = useStore();
  return (
    <header className="top-bar">
      <div className="brand">
        <span className="brand-name">{text.common.product}</span>
        <span className="brand-store" title={profile.name}>
          {profile.branch === '' ? profile.name : profile.branch}
        </span>
      </div>
      <SearchBox scan={scan} />
      <div className="top-right">
        <SavedIndicator />
        <PersonMenu />
      </div>
    </header>
  );
}
