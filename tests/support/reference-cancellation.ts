import type { OrderFacts, OrderLineFacts } from '../../shared/domain/order-facts.ts';
import type { CancellationOfPiecesInput } from '../../shared/procedures/cancellation/rules.ts';
import type { Decision, LineDecision } from '../../shared/procedures/decision.ts';
import type { PieceRange } from '../../shared/procedures/pieces.ts';

/**
 * decideCancellation written a second time from decisions.md, by other means, to compare with: exact
 * fractions, shares handed out fen by fen, every piece priced by itself. For valid input only.
 */
class Fraction {
  constructor(
    readonly over: bigint,
    readonly under: bigint,
  ) {}

  times(factor: number): Fraction {
    return new Fraction(this.over * BigInt(factor), this.under);
  }
  floor(): bigint {
    return this.over / this.under;
  }
  ceiling(): bigint {
    return -(-this.over / this.under) + (this.over % this.under > 0n ? 1n : 0n);
  }
  halfUp(): bigint {
    return new Fraction(this.over * 2n + this.under, this.under * 2n).floor();
  }
  isAbove(other: Fraction): boolean {
    return this.over * other.under > other.over * this.under;
  }
}

function sharesOf(paidFen: number, amounts: number[]): bigint[] {
  const total = amounts.reduce((sum, amount) => sum + BigInt(amount), 0n);
  if (total === 0n) return amounts.map(() => 0n);
  const exact = amounts.map((amount) => new Fraction(BigInt(amount), total).times(paidFen));
  const given = exact.map((share) => share.floor());
  const missing = exact.map((share, index) => {
    return new Fraction(share.over - (given[index] ?? 0n) * share.under, share.under);
  });
  while (given.reduce((sum, share) => sum + share, 0n) < BigInt(paidFen)) {
    let neediest = 0;
    missing.forEach((need, index) => {
      if (need.isAbove(missing[neediest] ?? need)) neediest = index;
    });
    given[neediest] = (given[neediest] ?? 0n) + 1n;
    missing[neediest] = new Fraction(-1n, 1n);
  }
  return given;
}

type Outcome = LineDecision['outcome'];

/** Outcome, rule, and what was missing. */
export type ReferenceVerdict = [outcome: Outcome, rule: string, missing?: string[]];

export function referenceVerdict(
  { now, settings, order }: Pick<CancellationOfPiecesInput, 'now' | 'settings' | 'order'>,
  facts: OrderLineFacts,
  exception: boolean,
): ReferenceVerdict {
  const [asked, orderedAt] = [Date.parse(now), Date.parse(order.orderedAt)];
  if (facts.deliveredAt !== undefined && Date.parse(facts.deliveredAt) <= asked) {
    return ['startReturn', 'CAN-7'];
  }
  const never = { clearance: 'CAN-6', special: 'CAN-5', custom: 'CAN-5' } as Record<string, string>;
  const forbiddenBy = never[facts.kind];
  if (forbiddenBy !== undefined && !exception) return ['refused', forbiddenBy];
  const late = (asked - orderedAt) / 3_600_000 > settings.freeHours;
  const rule = forbiddenBy === undefined ? (late ? 'CAN-4' : 'CAN-3') : 'CAN-15';
  return [late ? 'fee' : 'free', rule];
}

export function referenceDecision(input: CancellationOfPiecesInput): Decision {
  const exception = input.request.exception ?? false;
  return referenceMoney(input.order, input.settings.feeBasisPoints, input.request.lines, (facts) =>
    referenceVerdict(input, facts, exception),
  );
}

/** Puts the money to the verdicts, each on some pieces of a line. */
export function referenceMoney<Part extends { id: string; pieces: PieceRange[] }>(
  order: OrderFacts,
  feeBasisPoints: number,
  parts: readonly Part[],
  verdictOf: (facts: OrderLineFacts, part: Part) => ReferenceVerdict,
): Decision {
  const shares = sharesOf(
    order.paidFen,
    order.lines.map((each) => each.amountFen),
  );
  let [fees, net] = [0n, 0n];
  const lines = parts.map((part) => {
    const index = order.lines.findIndex((each) => each.id === part.id);
    const facts = order.lines[index];
    if (!facts) throw new Error('Only for valid input.');
    const quantity = BigInt(facts.quantity);
    const [outcome, rule, missing = []] = verdictOf(facts, part);
    let [amount, share, fee] = [0n, 0n, 0n];
    if (outcome === 'free' || outcome === 'fee') {
      const priceOf = (whole: bigint, piece: number) =>
        new Fraction(whole, quantity).times(piece + 1).halfUp() -
        new Fraction(whole, quantity).times(piece).halfUp();
      for (const { from, to } of part.pieces) {
        for (let piece = from; piece < to; piece += 1) {
          amount += priceOf(BigInt(facts.amountFen), piece);
          share += priceOf(shares[index] ?? 0n, piece);
        }
      }
      if (outcome === 'fee') fee = new Fraction(amount, 10_000n).times(feeBasisPoints).ceiling();
    }
    fees += fee;
    net += share - fee;
    return {
      id: part.id,
      outcome,
      rule,
      missing,
      amountFen: Number(amount),
      paidShareFen: Number(share),
      feeFen: Number(fee),
      refundFen: share > fee ? Number(share - fee) : 0,
      dueFen: fee > share ? Number(fee - share) : 0,
    };
  });
  return {
    lines,
    feeFen: Number(fees),
    refundFen: net > 0n ? Number(net) : 0,
    dueFen: net < 0n ? Number(-net) : 0,
  };
}
