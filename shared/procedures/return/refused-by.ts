import type { GoodsKind } from '../../domain/goods-kind.ts';
import type { ReturnLineDecision } from './decision.ts';
import type { ReturnRecord } from './record.ts';

/** The rule that refuses what an exception (RET-18, CAN-15) grants. */
export function refusedBy(
  { id, rule }: Pick<ReturnLineDecision, 'id' | 'rule'>,
  kind: GoodsKind,
  { inspection }: Pick<ReturnRecord, 'inspection'>,
): string {
  switch (kind) {
    case 'clearance':
      return 'RET-10';
    case 'promotion': {
      const isFaulty = ({ id: inspected, fault }: { id: string; fault: string | null }) =>
        inspected === id && fault === 'product';
      return inspection?.lines.some(isFaulty) ? 'RET-5' : 'RET-11';
    }
    case 'custom':
    case 'special':
      return rule === 'CAN-15' ? 'CAN-5' : 'RET-6';
    case 'selfPickup':
      return 'RET-7';
    case 'regular':
      return 'RET-9';
  }
}
