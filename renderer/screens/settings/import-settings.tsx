import { useWhyNot } from '../../app/counter/use-why-not.ts';
import { KindWords } from './kind-words.tsx';
import { WatchedFolder } from './watched-folder.tsx';

/** How order files are understood, and the folder they are taken from. */
export function ImportSettings() {
  const mayChangeWords = useWhyNot('kindWords.add') === null;
  const mayWatch = useWhyNot('watchedFolder.setWatching') === null;
  return (
    <div className="setting-columns">
      <KindWords mayChange={mayChangeWords} />
      <WatchedFolder mayChange={mayWatch} />
    </div>
  );
}
