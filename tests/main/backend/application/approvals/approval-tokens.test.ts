import { describe, expect, test } from 'vitest';

import type { TokenBinding } from '../../../../../main/backend/application/approvals/approval-tokens.ts';
import {
  createApprovalTokens,
  tokenLifeMs,
} from '../../../../../main/backend/application/approvals/approval-tokens.ts';

const now = Date.UTC(2026, 10, 21, 6);
const binding: TokenBinding = {
  subject: { kind: 'case', caseId: 'case', revision: 4, action: 'approve' },
  approverId: 'manager',
  witnessId: 'receptionist',
};

describe('the proof of an approver’s secret', () => {
  test('is good once', () => {
    const tokens = createApprovalTokens();
    const token = tokens.issue(binding, now);
    expect([tokens.redeem(token, binding, now), tokens.redeem(token, binding, now)]).toEqual([
      true,
      false,
    ]);
  });

  test.each([
    ['another case', { subject: { ...binding.subject, caseId: 'other' } }],
    ['a later state of the case', { subject: { ...binding.subject, revision: 5 } }],
    ['another step', { subject: { ...binding.subject, action: 'reject' } }],
    ['a setting', { subject: { kind: 'setting', proposalId: 'case' } }],
    ['another approver', { approverId: 'other' }],
    ['another person at the counter', { witnessId: 'other' }],
  ] as [string, Partial<TokenBinding>][])('is no proof for %s', (_, changes) => {
    const tokens = createApprovalTokens();
    const token = tokens.issue(binding, now);
    expect(tokens.redeem(token, { ...binding, ...changes }, now)).toBe(false);
  });

  test('is good until just before two minutes are over', () => {
    const tokens = createApprovalTokens();
    const token = tokens.issue(binding, now);
    expect(tokens.redeem(token, binding, now + tokenLifeMs - 1)).toBe(true);
  });

  test('is no good after two minutes', () => {
    const tokens = createApprovalTokens();
    const token = tokens.issue(binding, now);
    expect(tokens.redeem(token, binding, now + tokenLifeMs)).toBe(false);
  });

  test('is good again when what it was used for was undone', () => {
    const tokens = createApprovalTokens();
    const token = tokens.issue(binding, now);
    tokens.redeem(token, binding, now);
    tokens.restore(token);
    expect(tokens.redeem(token, binding, now)).toBe(true);
  });

  test('cannot be made up', () => {
    const tokens = createApprovalTokens();
    tokens.issue(binding, now);
    expect(tokens.redeem('00000000-0000-4000-8000-000000000000', binding, now)).toBe(false);
  });
});
