import type { Mark, Region } from './marks.ts';

/** A part of the body that is never divided, in its own coordinates (0, 0 is its top left). */
export interface Strip {
  height: number;
  /** Stands in the form's grid: the page draws the line above the first one. */
  framed: boolean;
  marks: Mark[];
  regions: Region[];
}

/** What a page offers. */
export interface Room {
  /** Left on this page. */
  space: number;
  /** An empty page. */
  page: number;
  /** Nothing stands on this page yet. */
  fresh: boolean;
}

export interface Taken {
  strips: Strip[];
  /** What goes to the next page. */
  rest: Flow | null;
}

/**
 * Something that fills pages from top to bottom. `take` gives what belongs on this page, or null
 * when it is better begun on the next one; on a fresh page it always gives something.
 */
export interface Flow {
  take(room: Room): Taken | null;
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, strip) => sum + strip.height, 0);
}

/** One strip that does not divide. */
export function solid(strip: Strip): Flow {
  return {
    take: ({ space, fresh }) =>
      strip.height <= space || fresh ? { strips: [strip], rest: null } : null,
  };
}

/** One after the other. */
export function sequence(flows: readonly Flow[]): Flow {
  return {
    take(room) {
      const strips: Strip[] = [];
      for (const [index, flow] of flows.entries()) {
        const space = room.space - heightOf(strips);
        const taken = flow.take({ ...room, space, fresh: room.fresh && strips.length === 0 });
        if (taken === null) {
          return strips.length === 0 ? null : { strips, rest: sequence(flows.slice(index)) };
        }
        strips.push(...taken.strips);
        if (taken.rest !== null) {
          return { strips, rest: sequence([taken.rest, ...flows.slice(index + 1)]) };
        }
      }
      return { strips, rest: null };
    },
  };
}

/** A strip (a heading, a table's head) that begins on the same page as what follows it. */
export function headed(head: Strip, body: Flow): Flow {
  return {
    take(room) {
      const space = room.space - head.height;
      const taken = body.take({ space, page: room.page - head.height, fresh: room.fresh });
      return taken === null ? null : { ...taken, strips: [head, ...taken.strips] };
    },
  };
}

/** On one page when a page can hold it all; else as a sequence. */
export function together(flows: readonly Flow[]): Flow {
  const all = sequence(flows);
  return {
    take(room) {
      const taken = all.take(room);
      if (taken?.rest === null || room.fresh) return taken;
      const whole = all.take({ space: room.page, page: room.page, fresh: true });
      return whole?.rest === null ? null : taken;
    },
  };
}
