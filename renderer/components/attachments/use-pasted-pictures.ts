import { useEffect, useEffectEvent } from 'react';

import type { GivenFile } from './given-file.ts';

/** Ctrl V with a picture in the clipboard; words go into the field they are meant for. */
export function usePastedPictures(take: (files: readonly GivenFile[]) => void): void {
  const onPaste = useEffectEvent((event: ClipboardEvent) => {
    const data = event.clipboardData;
    if (event.defaultPrevented || data === null || data.files.length === 0) return;
    // Office programs put words and a picture of them there: a field wants the words.
    if (isField(event.target) && data.types.includes('text/plain')) return;
    event.preventDefault();
    take([...data.files].map(givenFile));
  });
  useEffect(() => {
    const listen = (event: ClipboardEvent) => onPaste(event);
    window.addEventListener('paste', listen);
    return () => window.removeEventListener('paste', listen);
  }, []);
}

/** Chromium calls a pasted picture image.png; a file copied from a folder has its own name. */
function givenFile(file: File): GivenFile {
  return { name: file.name === 'image.png' ? null : file.name, content: file };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [contenteditable]');
}
