import { useEffect, useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';

import type { PictureSize } from '../../../../shared/attachments/file-parts.ts';

/**
 * What was in the middle of the window stays there when the picture becomes larger or smaller.
 * @param room what can be scrolled, CSS pixels; null before it is known.
 */
export function useSameMiddle(
  stage: RefObject<HTMLElement | null>,
  room: PictureSize | null,
): void {
  /** Of the whole picture, each from 0 to 1. */
  const middle = useRef({ across: 0.5, down: 0.5 });
  useEffect(() => {
    const scroller = stage.current?.parentElement;
    if (!scroller) return;
    const note = () => {
      const { scrollLeft, scrollTop, clientWidth, clientHeight } = scroller;
      middle.current = {
        across: (scrollLeft + clientWidth / 2) / scroller.scrollWidth,
        down: (scrollTop + clientHeight / 2) / scroller.scrollHeight,
      };
    };
    scroller.addEventListener('scroll', note);
    return () => scroller.removeEventListener('scroll', note);
  }, [stage]);
  const width = room?.width;
  const height = room?.height;
  useLayoutEffect(() => {
    const scroller = stage.current?.parentElement;
    if (!scroller) return;
    const { across, down } = middle.current;
    scroller.scrollTo({
      left: scroller.scrollWidth * across - scroller.clientWidth / 2,
      top: scroller.scrollHeight * down - scroller.clientHeight / 2,
    });
  }, [stage, width, height]);
}
