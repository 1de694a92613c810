import { useEffect, useState } from 'react';
import type { RefObject } from 'react';

/** Whether an element was in sight once, or nearly: what is dear to make waits until then. */
export function useSeen(element: RefObject<Element | null>): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    const found = element.current;
    if (found === null || seen) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: '300px' },
    );
    observer.observe(found);
    return () => observer.disconnect();
  }, [element, seen]);
  return seen;
}
