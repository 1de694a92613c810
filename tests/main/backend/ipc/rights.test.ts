import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { answerRequest } from '../../../../main/boundary/answer-request.ts';
import type { MainHandlers } from '../../../../main/boundary/main-handlers.ts';
import type { Role } from '../../../../shared/domain/role.ts';
import { roles } from '../../../../shared/domain/role.ts';
import type { Channel } from '../../../../shared/ipc/contract.ts';
import { contract, mainOnlyChannels } from '../../../../shared/ipc/contract.ts';
import type { Answer } from '../../../../shared/ipc/envelope.ts';
import type { StaffMember } from '../../../../shared/ipc/schemas/store.ts';
import { inputsAboutNothing } from '../../../support/channel-inputs.ts';
import type { TestBackend } from '../../../support/test-backend.ts';
import { testBackend } from '../../../support/test-backend.ts';

/**
 * Who may ask what, written down a second time by hand: one letter for each role, in the order
 * receptionist, store Manager, General manager, division head, service agent, technician, finance,
 * archivist, information supervisor, customer-service manager. A point: refused. `*` is everybody,
 * also nobody; `staff` whoever signed in; `vault` is asked while the data may be closed, and held
 * against its own rules (tests/main/backend/opening).
 */
const walked: Readonly<Record<Channel, string>> = {
  'store.state': '*',
  'store.setUp': '*',
  'store.saveProfile': '.M........',
  'staff.list': '*',
  'staff.save': '.M........',
  'staff.access': '.M........',
  'staff.unlock': '.M........',
  'staff.setSecret': '.M........',
  'staff.firstSecret': '*',
  'staff.resetByRecovery': '*',
  'session.signIn': '*',
  'session.current': '*',
  'session.leave': '*',
  'session.touch': '*',
  'session.changeSecret': 'staff',
  'rights.check': '*',
  'approvals.confirm': 'staff',
  'approvals.approvers': 'staff',
  'deputies.list': 'staff',
  'deputies.name': '.MGd....ic',
  'deputies.cancel': '.MGd....ic',
  'settings.changes': 'staff',
  'settings.propose': '.M........',
  'settings.approve': 'staff',
  'settings.reject': '..G.......',
  'settings.withdraw': '.M........',
  'settings.review': '.MG.......',
  'history.list': '.MG.......',
  'history.verify': '.MG.......',
  'vault.state': 'vault',
  'vault.create': 'vault',
  'vault.unlock': 'vault',
  'vault.changePassphrase': '.M........',
  'recovery.make': '.M........',
  'recovery.print': '.M........',
  'recovery.saveAs': '.M........',
  'recovery.confirm': '.M........',
  'backups.state': 'staff',
  'backups.chooseFolder': '.M........',
  'backups.forgetFolder': '.M........',
  'backups.useFolder': '.M........',
  'backups.now': '.M........',
  'restore.chooseFolder': '*',
  'restore.look': 'vault',
  'restore.run': 'vault',
  'attachments.add': 'rM..stfa.c',
  'attachments.list': 'staff',
  'attachments.thumbnail': 'staff',
  'attachments.open': 'staff',
  'attachments.remove': 'rM........',
  'files.pickAttachments': 'rM..stfa.c',
  'orders.list': 'staff',
  'orders.get': 'staff',
  'orders.history': 'staff',
  'orders.create': 'rM........',
  'orders.correct': 'rM........',
  'orders.recordPayment': 'rM....f...',
  'orders.cancelPayment': '.M....f...',
  'orders.recordDelivery': 'rM..s.....',
  'orders.applyWaiting': 'rM........',
  'orders.dropWaiting': 'rM........',
  'customers.list': 'staff',
  'customers.get': 'staff',
  'customers.history': 'staff',
  'customers.create': 'rM..s....c',
  'customers.correct': 'rM..s....c',
  'customers.keepApart': 'rM........',
  'customers.reveal': 'rM..st...c',
  'lists.export': '.MG...f..c',
  'files.exportList': '.MG...f..c',
  'search.find': 'staff',
  'board.view': 'staff',
  'deadlines.take': 'staff',
  'deadlines.pause': 'rM..st...c',
  'deadlines.resume': 'rM..st...c',
  'deadlines.explain': 'staff',
  'reports.onTime': '.MG......c',
  'visits.day': 'staff',
  'packets.preview': '.M....f...',
  'packets.list': '.M....f...',
  'packets.get': '.M....f...',
  'packets.handOver': '.M....f...',
  'packets.writeAgain': '.M....f...',
  'packets.make': '.M....f...',
  'packets.remake': '.M....f...',
  // Held against whoever began it, by the handler.
  'packets.callOff': '*',
  'packets.verify': '.M....f...',
  'packets.check': '.M....f...',
  'reports.exceptions': '.MGd..f...',
  'reports.exceptionsSheet': '.MGd..f...',
  'files.exportExceptions': '.MGd..f...',
  'imports.open': 'rM........',
  // Held against whoever opened the file, by the handler.
  'imports.state': '*',
  'imports.problems': '*',
  'imports.change': '*',
  'imports.store': 'rM........',
  'imports.cancel': '*',
  'imports.heldBackSheet': 'rM........',
  'files.pickOrderFile': 'rM........',
  'files.saveHeldBack': 'rM........',
  'kindWords.list': 'staff',
  'kindWords.add': '.M........',
  'kindWords.remove': '.M........',
  'watchedFolder.waiting': 'staff',
  'watchedFolder.state': 'staff',
  'watchedFolder.choose': '.M........',
  'watchedFolder.turnOff': '.M........',
  'watchedFolder.open': 'rM........',
  'watchedFolder.dismiss': 'rM........',
  'watchedFolder.setWatching': '.M........',
  // Sent by main alone, for whoever had the folder watched.
  'watchedFolder.take': '*',
  'watchedFolder.takeUnreadable': '*',
  'cases.list': 'staff',
  'cases.get': 'staff',
  'cases.history': 'staff',
  'cases.open': 'rM........',
  'cases.openFrom': 'rM........',
  'cases.handOver': 'rM........',
  'cases.revealContact': 'rM..st...c',
  'cases.saveDraft': 'rM........',
  'cases.backdate': 'rM........',
  'cases.act': 'staff',
  'forms.preview': 'staff',
  'forms.issue': 'rM..stf...',
  'forms.cancel': 'rM..stf...',
  'forms.issued': 'staff',
  'forms.print': 'rM..stf...',
  'forms.saveAs': 'rM..stf...',
  'window.unsaved': '*',
  'counter.settings': '*',
  'counter.saveSettings': '.M........',
  'counter.about': '*',
};

let backend: TestBackend;
/** With every role at once, and suspended. */
let suspended: StaffMember;

beforeAll(async () => {
  backend = await testBackend();
  const by = backend.people.storeManager;
  const person = { id: null, name: '从前', roles: [...roles], active: true };
  const hired = await backend.get('staff.save', person, { by });
  suspended = await backend.get('staff.save', { ...hired, active: false }, { by });
});

afterAll(() => backend.close());

type Comer = 'nobody' | 'suspended' | Role;
const comers: readonly Comer[] = ['nobody', 'suspended', ...roles];

function personOf(comer: Comer): StaffMember | null {
  if (comer === 'nobody') return null;
  return comer === 'suspended' ? suspended : backend.people[comer];
}

function mayCome(rule: string, comer: Comer): boolean {
  if (rule === '*') return true;
  if (comer === 'nobody' || comer === 'suspended') return false;
  return rule === 'staff' || rule[roles.indexOf(comer)] !== '.';
}

/** A page whose window this person sits at, before the real backend and a main that only notes. */
function pageOf(person: StaffMember | null) {
  const acted: string[] = [];
  const note = (channel: string) => () => {
    acted.push(channel);
    return Promise.resolve({ ok: true as const, value: {} });
  };
  const mainChannels = channels.filter((channel) => contract[channel].by === 'main');
  const ask = (channel: Channel, input: unknown): Promise<Answer<unknown>> =>
    answerRequest(
      {
        windowContentsId: () => 1,
        sessions: {
          staffAt: () => person?.id ?? null,
          touch: () => undefined,
          note: () => undefined,
          lock: () => undefined,
        },
        askBackend: ({ channel: asked, input: given, requestId }) =>
          backend.askAnything(asked, given, { by: person, requestId }),
        handlers: Object.fromEntries(
          mainChannels.map((each) => [each, note(each)]),
        ) as unknown as MainHandlers,
        log: { write: () => undefined, flush: () => Promise.resolve() },
        now: () => 0,
      },
      { senderFrame: { url: 'app://ui/', parent: null }, sender: { id: 1 } },
      { channel, input, requestId: crypto.randomUUID() },
    );
  return { ask, acted };
}

const channels = Object.keys(contract) as Channel[];
const byMain = channels.filter((channel) => contract[channel].by === 'main');
const byBackend = channels.filter(
  (channel) => contract[channel].by === 'backend' && walked[channel] !== 'vault',
);
const inputs = inputsAboutNothing();
const refusals = ['forbidden', 'notSignedIn'];

describe('the table of rights, walked through by every role, nobody and somebody suspended', () => {
  test('knows every channel', () => {
    expect(Object.keys(walked).sort()).toEqual([...channels].sort());
  });

  test.each(channels)('is tried on %s with what the contract takes', (channel) => {
    expect(contract[channel].input.safeParse(inputs[channel]).success).toBe(true);
  });

  test.each(byBackend)('lets to %s whom it names, and nobody else', async (channel) => {
    const wrong: string[] = [];
    for (const comer of comers) {
      const by = personOf(comer);
      const answer = await backend.askAnything(channel, inputs[channel], { by });
      const refused = !answer.ok && refusals.includes(answer.code);
      if (refused === mayCome(walked[channel], comer)) wrong.push(comer);
    }
    expect(wrong).toEqual([]);
  });

  test.each(byMain)('lets main do %s for whom it names, and for nobody else', async (channel) => {
    const wrong: string[] = [];
    for (const comer of comers) {
      const { ask, acted } = pageOf(personOf(comer));
      const answer = await ask(channel, inputs[channel]);
      const done = acted.length > 0;
      const refused = !answer.ok && refusals.includes(answer.code);
      if (done === refused || done !== mayCome(walked[channel], comer)) wrong.push(comer);
    }
    expect(wrong).toEqual([]);
  });

  test.each(mainOnlyChannels)('lets no page to %s, whoever sits at it', async (channel) => {
    const answers = [];
    for (const comer of comers) {
      answers.push(await pageOf(personOf(comer)).ask(channel, inputs[channel]));
    }
    expect(answers.filter(({ ok }) => ok)).toEqual([]);
    expect(answers).toMatchObject(comers.map(() => ({ code: 'invalidInput' })));
  });

  test.each(['counter.about.', 'rights.check', 'no.such', '__proto__', 'toString'])(
    'says of %s that main does not answer it',
    async (channel) => {
      const by = backend.people.storeManager;
      const answer = await backend.askAnything('rights.check', { channel }, { by });
      expect(answer).toMatchObject({ ok: false, code: 'invalidInput' });
    },
  );
});
