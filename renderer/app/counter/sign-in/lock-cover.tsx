import { useEffect, useLayoutEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';

/**
 * Covers the whole window. What lies behind stays as it is (nothing typed is lost) but is not drawn
 * and not in the accessibility tree; neither a key, a scan nor a dropped file reaches it.
 */
export function LockCover({ children }: { children: ReactNode }) {
  const [cover] = useState(() => {
    const element = document.createElement('div');
    element.className = 'lock-cover';
    return element;
  });
  useLayoutEffect(() => {
    const before = document.activeElement;
    document.body.append(cover);
    document.body.classList.add('locked');
    return () => {
      document.body.classList.remove('locked');
      cover.remove();
      if (before instanceof HTMLElement) before.focus();
    };
  }, [cover]);
  useEffect(() => {
    const swallow = (event: DragEvent) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    window.addEventListener('dragover', swallow, true);
    window.addEventListener('drop', swallow, true);
    return () => {
      window.removeEventListener('dragover', swallow, true);
      window.removeEventListener('drop', swallow, true);
    };
  }, []);
  return createPortal(children, cover);
}
