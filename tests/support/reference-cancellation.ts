import type { Decision } from '../../shared/procedures/decision.ts';
import type { CancellationOfPiecesInput } from '../../shared/procedures/cancellation/rules.ts';

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

function verdict(input: CancellationOfPiecesInput, id: string): [string, string] {
  const facts = input.order.lines.find((each) => each.id === id);
  if (!facts) throw new Error('Only for valid input.');
  const [now, orderedAt] = [Date.parse(input.now), Date.parse(input.order.orderedAt)];
  if (facts.deliveredAt !== undefined && Date.parse(facts.deliveredAt) <= now) {
    return ['startReturn', 'CAN-7'];
  }
  const never = { clearance: 'CAN-6', special: 'CAN-5', custom: 'CAN-5' } as Record<string, string>;
  const forbiddenBy = never[facts.kind];
  if (forbiddenBy !== undefined && !input.request.exception) return ['refused', forbiddenBy];
  const late = (now - orderedAt) / 3_600_000 > input.settings.freeHours;
  const rule = forbiddenBy === undefined ? (late ? 'CAN-4' : 'CAN-3') : 'CAN-15';
  return [late ? 'fee' : 'free', rule];
}

export function referenceDecision(input: CancellationOfPiecesInput): Decision {
  const { order, request, settings } = input;
  const shares = sharesOf(
    order.paidFen,
    order.lines.map((each) => each.amountFen),
  );
  let [fees, net] = [0n, 0n];
  const lines = request.lines.map(({ id, pieces }) => {
    const index = order.lines.findIndex((each) => each.id === id);
    const quantity = BigInt(order.lines[index]?.quantity ?? 1);
    const [outcome, rule] = verdict(input, id);
    let [amount, share, fee] = [0n, 0n, 0n];
    if (outcome === 'free' || outcome === 'fee') {
      const priceOf = (whole: bigint, piece: number) =>
        new Fraction(whole, quantity).times(piece + 1).halfUp() -
        new Fraction(whole, quantity).times(piece).halfUp();
      for (const { from, to } of pieces) {
        for (let piece = from; piece < to; piece += 1) {
          amount += priceOf(BigInt(order.lines[index]?.amountFen ?? 0), piece);
          share += priceOf(shares[index] ?? 0n, piece);
        }
      }
      if (outcome === 'fee')
        fee = new Fraction(amount, 10_000n).times(settings.feeBasisPoints).ceiling();
    }
    fees += fee;
    net += share - fee;
    return {
      id,
      outcome: outcome as Decision['lines'][number]['outcome'],
      rule,
      missing: [],
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
