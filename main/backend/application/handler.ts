import type { AnswerOf, Channel, Contract, ParsedInputOf } from '../../../shared/ipc/contract.ts';
import type { ChangeTopic } from '../../../shared/ipc/envelope.ts';
import type { StaffMember } from '../../../shared/ipc/schemas/store.ts';
import type { Executor } from '../database/schema.ts';

/**
 * What a handler gets besides its input. For a write everything it does is one unit of work: the
 * registry opens it, remembers the answer under the request id in it, and announces `changed` after
 * it.
 */
export interface RequestContext {
  executor: Executor;
  /** UTC ms, one value for the whole request. */
  now: number;
  /** Who stands at the counter; already checked against the channel's roles. */
  actor: StaffMember | null;
  /** A new random UUID. */
  newId: () => string;
  /** Random hex digits that hide a personal value behind its commitment (record-event.ts). */
  newSalt: () => string;
  /** Tells the pages what to read again, once the unit is saved. */
  changed: (topic: ChangeTopic) => void;
  /**
   * The answer shows personal data of this customer: who looked is recorded before it goes out
   * (ARC-15, ipc/views.ts).
   */
  viewed: (customerId: string) => void;
  /** Calls back when the unit is over: saved, or undone as a whole. */
  whenOver: (act: (saved: boolean) => void) => void;
}

export type Handler<C extends Channel> = (
  input: ParsedInputOf<C>,
  context: RequestContext,
) => Promise<AnswerOf<C>>;

/**
 * A write whose answer must not be kept with its request id, being too big or somebody's personal
 * data: only what `remember` says is stored, and `recall` makes the answer of a repeated request
 * from that.
 */
export interface RememberingHandler<C extends Channel> {
  run: Handler<C>;
  /** Plain JSON. */
  remember: (answer: AnswerOf<C>, input: ParsedInputOf<C>) => unknown;
  recall: (remembered: unknown, context: RequestContext) => Promise<AnswerOf<C>>;
}

export type AnyHandler<C extends Channel> = Handler<C> | RememberingHandler<C>;

export function runOf<C extends Channel>(handler: AnyHandler<C>): Handler<C> {
  return typeof handler === 'function' ? handler : handler.run;
}

/** What a handler gets that takes its time beside the queue of the database (effect `long`). */
export interface LongContext {
  /** When the request came, UTC ms. */
  now: number;
  /** Already checked against the channel's roles. */
  actor: StaffMember | null;
  newId: () => string;
  /** A piece of reading of its own. */
  read: <T>(work: (context: RequestContext) => Promise<T>) => Promise<T>;
  /** A unit of its own, by `actor` or by another person of the staff; announced when saved. */
  unit: <T>(
    work: (context: RequestContext) => Promise<T>,
    actor?: StaffMember | null,
  ) => Promise<T>;
}

export type LongHandler<C extends Channel> = (
  input: ParsedInputOf<C>,
  context: LongContext,
) => Promise<AnswerOf<C>>;

/** What a handler gets that touches only memory (effect `control`) and is never kept waiting. */
export interface ControlContext {
  /** Who stands at the window, not looked up: the handler holds it against the owner. */
  staffId: string | null;
}

export type ControlHandler<C extends Channel> = (
  input: ParsedInputOf<C>,
  context: ControlContext,
) => Promise<AnswerOf<C>>;

type HandlerOf<C extends Channel> = Contract[C]['effect'] extends 'control'
  ? ControlHandler<C>
  : Contract[C]['effect'] extends 'long'
    ? LongHandler<C>
    : AnyHandler<C>;

/** The handlers of some channels, by channel: what one part of the application offers. */
export type HandlersOf<C extends Channel> = {
  [Each in C]: HandlerOf<Each>;
};
