import { useSyncExternalStore } from 'react';

/** The same width as in the style sheets: below it the window counts as small. */
const query = '(max-width: 1180px)';

function subscribe(onChange: () => void): () => void {
  const media = window.matchMedia(query);
  media.addEventListener('change', onChange);
  return () => media.removeEventListener('change', onChange);
}

/** Whether the window is small: an old screen, or a zoom of 150 %. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(query).matches);
}
