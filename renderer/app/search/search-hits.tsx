import { text } from '../../../shared/text/text.ts';
import { KeyCap } from '../../components/key-cap.tsx';
import type { SearchHit } from './choose-hit.ts';

interface Props {
  typed: string;
  hits: readonly SearchHit[];
  active: number;
  onPick: (hit: SearchHit) => void;
}

export function SearchHits({ typed, hits, active, onPick }: Props) {
  return (
    <div className="search-hits" role="listbox" aria-label={text.frame.searchLabel}>
      {hits.length === 0 && <p className="search-empty">{text.frame.searchEmpty(typed.trim())}</p>}
      {hits.map((hit, index) => (
        <div
          key={`${hit.kind} ${hit.id}`}
          role="option"
          aria-selected={index === active}
          className={index === active ? 'search-hit chosen' : 'search-hit'}
          // Before the box loses the focus and the list goes away.
          onMouseDown={(event) => {
            event.preventDefault();
            onPick(hit);
          }}
        >
          <span className="muted">{text.frame.searchKinds[hit.kind]}</span>
          <span className="nowrap strong">{hit.title}</span>
          <span className="muted">
            {hit.subtitle} {index === active && <KeyCap name="Enter" />}
          </span>
        </div>
      ))}
    </div>
  );
}
