import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { Role } from '../../../../../shared/domain/role.ts';
import type { CaseView } from '../../../../../shared/ipc/schemas/cases.ts';
import type { RepairInput } from '../../../../../shared/procedures/repair/actions.ts';
import type { RepairRequest } from '../../../../../shared/procedures/repair/request.ts';
import { placeOrder } from '../../../../support/placed-order.ts';
import {
  bringRepairTo,
  draftRepair,
  repairInput,
  repairStep,
} from '../../../../support/repair-case.ts';
import type { TestBackend } from '../../../../support/test-backend.ts';
import { testBackend } from '../../../../support/test-backend.ts';

const hour = 3_600_000;
const date = '2026-11-23';
const nine = Date.parse(`${date}T09:00:00+08:00`);
const midnight = nine - 9 * hour;

let backend: TestBackend;
beforeEach(async () => {
  backend = await testBackend();
});
afterEach(() => backend.close());

async function visit(
  agreed: Partial<RepairInput<'agreeVisit'>> = {},
  request: Partial<RepairRequest> = {},
): Promise<CaseView> {
  const draft = await draftRepair(backend, await placeOrder(backend), request);
  const view = await bringRepairTo(backend, draft, 'contact');
  const { agreeVisit } = repairInput(backend, view);
  const input = { ...agreeVisit, from: nine, to: nine + hour, ...agreed };
  return repairStep(backend, view.id, 'agreeVisit', input);
}

function dayFor(role: Role = 'receptionist', day = date) {
  return backend.get('visits.day', { day }, { by: backend.people[role] });
}

describe('the day of the technicians', () => {
  test('shows a visit with all that who looks at it needs', async () => {
    const { id, number } = await visit();
    expect((await dayFor()).visits).toMatchObject([
      {
        caseId: id,
        number,
        kind: 'inspect',
        technician: { name: '马超' },
        from: nine,
        to: nine + hour,
        state: 'planned',
        customerName: '王伟',
      },
    ]);
  });

  test.each<[string, number, number, boolean]>([
    ['the last hour of the day before', midnight - hour, midnight - 1, false],
    ['its first hour', midnight, midnight + hour, true],
    ['its last hour', midnight + 23 * hour, midnight + 24 * hour - 1, true],
    ['the first hour of the day after', midnight + 24 * hour, midnight + 25 * hour, false],
  ])('in the store’s zone: %s', async (_, from, to, shown) => {
    await visit({ from, to });
    expect((await dayFor()).visits.length > 0).toBe(shown);
  });

  test('has no visit that was cancelled', async () => {
    const view = await visit();
    await repairStep(backend, view.id, 'withdraw', repairInput(backend, view).withdraw);
    expect((await dayFor()).visits).toEqual([]);
  });

  test('keeps a visit that took place', async () => {
    const view = await visit();
    await repairStep(backend, view.id, 'diagnose', repairInput(backend, view).diagnose);
    expect((await dayFor()).visits).toMatchObject([{ state: 'done' }]);
  });

  test('has a lane for a technician without visits, and for one who left with some', async () => {
    await visit();
    const by = backend.people.storeManager;
    const person = { id: null, name: '孙强', roles: ['technician' as const], active: true };
    await backend.get('staff.save', person, { by });
    await backend.get('staff.save', { ...backend.people.technician, active: false }, { by });
    const names = (await dayFor()).technicians.map(({ name }) => name);
    expect(names.sort()).toEqual(['孙强', '马超'].sort());
  });

  test('says when the store is open', async () => {
    expect((await dayFor()).open).toEqual([{ from: nine, to: nine + 12 * hour }]);
  });
});

describe('of the customer it shows', () => {
  const contact = { contactName: '李芳', contactPhone: '13800138000', address: '延安三路 8 号' };

  test.each<[Role, string]>([
    ['technician', contact.address],
    ['serviceAgent', contact.address],
    ['receptionist', ''],
    ['storeManager', ''],
    ['finance', ''],
  ])('the address only to who goes there and to the service centre: %s', async (role, address) => {
    await visit({}, contact);
    expect((await dayFor(role)).visits[0]?.address).toBe(address);
  });

  test('no address to a technician who does not go there', async () => {
    await visit({}, contact);
    const roles = ['technician' as const];
    const by = await backend.get(
      'staff.save',
      { id: null, name: '孙强', roles, active: true },
      { by: backend.people.storeManager },
    );
    expect((await backend.get('visits.day', { day: date }, { by })).visits[0]?.address).toBe('');
  });

  test('no address where nobody goes out', async () => {
    await visit({ kind: 'bringIn', technicianId: null }, contact);
    expect((await dayFor('serviceAgent')).visits[0]?.address).toBe('');
  });

  test('the contact that was named, with a masked number', async () => {
    await visit({}, contact);
    expect((await dayFor('technician')).visits[0]).toMatchObject({
      customerName: '李芳',
      phone: '138····8000',
    });
  });

  test('the look at an address is kept (ARC-15)', async () => {
    await visit({}, contact);
    await dayFor('technician');
    const { rows } = await backend.get(
      'history.list',
      {
        staffId: backend.people.technician.id,
        group: 'views',
        about: '',
        from: null,
        until: null,
        after: null,
        limit: 10,
      },
      { by: backend.people.storeManager },
    );
    expect(rows).toHaveLength(1);
  });
});
