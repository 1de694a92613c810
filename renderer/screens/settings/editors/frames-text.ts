import type { OpeningFrame } from '../../../../shared/domain/service-settings.ts';
import { shownFrames } from '../../../../shared/settings/opening-hours-words.ts';
import { readClock } from '../../../format/typed-clock.ts';
import { text } from '../../../../shared/text/text.ts';

const span = /^(.+?)[-–—~至到](.+)$/;

/**
 * The frames of a day as a person types them: `9-12 14:00–21:00`, parted by a comma or a space; an
 * empty field or 休息 is a closed day. Null where a part is no span of time.
 */
export function readFrames(typed: string): OpeningFrame[] | null {
  const words = typed
    .normalize('NFKC')
    .trim()
    .replace(/\s*([-–—~至到])\s*/g, '$1');
  if (words === '' || words === text.settingEditors.closed) return [];
  const frames = words.split(/[\s,;、]+/).flatMap((part) => readFrame(part) ?? [null]);
  return frames.every((frame) => frame !== null) ? frames : null;
}

function readFrame(part: string): OpeningFrame | null {
  const [, from = '', to = ''] = span.exec(part) ?? [];
  const [fromMinute, toMinute] = [readClock(from), readClock(to)];
  return fromMinute === null || toMinute === null ? null : { fromMinute, toMinute };
}

/** What was typed as it is understood; left as typed where it is not. */
export function tidyFrames(typed: string): string {
  const frames = readFrames(typed);
  return frames === null ? typed : shownFrames(frames);
}
