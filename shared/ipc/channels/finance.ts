import { z } from 'zod';

import { bytes, id, nothing } from '../schemas/common.ts';
import {
  exceptionReport,
  packetCheck,
  packetPage,
  packetPeriod,
  packetPreview,
  packetView,
} from '../schemas/finance.ts';
import { month } from '../schemas/service.ts';
import { backendControl, backendLong, backendRead, main } from './effects.ts';

/** A folder that the person chose; only main names one. */
const folder = z.string().max(1000);
/** Names the making of one packet, so that it can be followed and called off. */
const making = z.uuid();

/** What goes to finance: the packet of a period, and the monthly report of exceptions. */
export const financeChannels = {
  /** What a packet of the period would hold now. */
  'packets.preview': {
    ...backendRead,
    input: z.object({ period: packetPeriod }),
    answer: packetPreview,
  },
  /** The newest first, at most 500. */
  'packets.list': { ...backendRead, input: nothing, answer: z.array(packetView) },
  'packets.get': { ...backendRead, input: z.object({ packetId: id }), answer: packetPage },
  /**
   * Lets the person choose where, writes the folder of the packet and then records it as handed
   * over; progress comes as notices. Code `cancelled` when it was called off: nothing is left.
   */
  'packets.handOver': {
    ...main,
    input: z.object({ period: packetPeriod, making }),
    answer: z.object({ packet: packetView, savedAs: z.string() }),
  },
  /** The same folder again, of a packet handed over before. */
  'packets.writeAgain': {
    ...main,
    input: z.object({ packetId: id, making }),
    answer: z.object({ packet: packetView, savedAs: z.string() }),
  },
  /** Only main calls them, with the folder the person chose. */
  'packets.make': {
    ...backendLong,
    input: z.object({ period: packetPeriod, making, folder }),
    answer: z.object({ packet: packetView, savedAs: z.string() }),
  },
  'packets.remake': {
    ...backendLong,
    input: z.object({ packetId: id, making, folder }),
    answer: z.object({ packet: packetView, savedAs: z.string() }),
  },
  'packets.callOff': { ...backendControl, input: z.object({ making }), answer: nothing },
  /** Lets the person choose the folder of a packet and holds every file against what was handed over. */
  'packets.verify': { ...main, input: nothing, answer: packetCheck },
  'packets.check': { ...backendLong, input: z.object({ folder }), answer: packetCheck },

  'reports.exceptions': { ...backendRead, input: z.object({ month }), answer: exceptionReport },
  /** The same as a workbook, written where the person chooses. */
  'files.exportExceptions': {
    ...main,
    input: z.object({ month }),
    answer: z.object({ savedAs: z.string() }),
  },
  'reports.exceptionsSheet': {
    ...backendLong,
    input: z.object({ month }),
    answer: z.object({ fileName: z.string(), bytes }),
  },
} as const;
