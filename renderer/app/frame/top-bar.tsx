import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import { useCounter } from '../counter/counter-context.tsx';
import { rolesTitle } from '../counter/roles-title.ts';
import { SavedIndicator } from '../saving/saved-indicator.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { useStore } from '../store-context.tsx';

interface Props {
  /** The last code from the scanner; `count` tells two equal ones apart. */
  scan: { code: string; count: number } | null;
}

export function TopBar({ scan }: Props) {
  const { profile } = useStore();
  const { person, choose } = useCounter();
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
        <button type="button" className="person" onClick={choose}>
          {person !== null && (
            <span className="person-mark" aria-hidden="true">
              {person.name.slice(-1)}
            </span>
          )}
          <span className="nowrap">{person === null ? text.frame.nobody : person.name}</span>
          {person !== null && (
            <span className="person-roles muted ellipsis">{rolesTitle(person.roles)}</span>
          )}
          <KeyCap name={`F2 ${text.frame.changePerson}`} />
        </button>
      </div>
    </header>
  );
}
