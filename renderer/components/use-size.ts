import { useLayoutEffect, useState } from 'react';
import type { RefObject } from 'react';

/** The room inside an element in CSS pixels, followed as it changes; null before it is there. */
export function useSize(
  element: RefObject<HTMLElement | null>,
): { width: number; height: number } | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useLayoutEffect(() => {
    const box = element.current;
    if (box === null) return;
    // Of the border box: scroll bars that come and go do not change it.
    const measure = () => setSize({ width: box.offsetWidth, height: box.offsetHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
