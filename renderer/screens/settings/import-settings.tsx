import { useCounter } from '../../app/counter/counter-context.tsx';
import { KindWords } from './kind-words.tsx';
import { WatchedFolder } from './watched-folder.tsx';

/** How order files are understood, and the folder they are taken from. */
export function ImportSettings() {
  const { person } = useCounter();
  const mayChange = person?.roles.includes('storeManager') === true;
  return (
    <div className="setting-columns">
      <KindWords mayChange={mayChange} />
      <WatchedFolder mayChange={mayChange} />
    </div>
  );
}
