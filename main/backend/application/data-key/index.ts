import type { FormDocument } from '../../../../shared/forms/document.ts';
import { recoverySheet } from '../../../../shared/forms/recovery-sheet.ts';
import type { Channel } from '../../../../shared/ipc/contract.ts';
import type { BackupsPort } from '../../backup/backups-port.ts';
import { actorOf } from '../actor.ts';
import { ApplicationError } from '../application-error.ts';
import type { HandlersOf, LongContext } from '../handler.ts';
import type { NewEvent } from '../history/record-event.ts';
import { recordEvent } from '../history/record-event.ts';
import { readProfile, readRuleSettings } from '../store/store-values.ts';
import type { VaultPort } from './vault-port.ts';

export interface DataKeyServices {
  vault: VaultPort;
  backups: Pick<BackupsPort, 'noticeKeysChanged'>;
  render: (document: FormDocument) => Promise<Uint8Array>;
}

/** What the backend answers about the key of the open data. */
export function dataKeyHandlers({ vault, backups, render }: DataKeyServices) {
  return {
    'vault.changePassphrase': async ({ passphrase }, context) => {
      await vault.changePassphrase(passphrase);
      const set = passphrase !== null;
      await record(context, { kind: 'vault.passphraseChanged', data: { set } });
      return {};
    },
    'recovery.make': async (_input, context) => {
      const { store, timeZone, by } = await context.read(async (each) => ({
        store: (await readProfile(each.executor)) ?? { name: '', branch: '' },
        timeZone: (await readRuleSettings(each.executor)).timeZone,
        by: actorOf(each).name,
      }));
      const { code, keyId } = await vault.makeRecovery();
      // Made anew each time: the bytes are never kept on this PC.
      const sheet = recoverySheet({ code, keyId, store, at: context.now, timeZone, by });
      const bytes = new Uint8Array(await render(sheet));
      await record(context, { kind: 'recovery.made', data: {} });
      backups.noticeKeysChanged();
      return { fileName: `${sheet.title}.pdf`, bytes };
    },
    'recovery.confirm': async ({ lastGroup }, context) => {
      if (!(await vault.confirmRecovery(lastGroup))) {
        throw new ApplicationError(
          'wrongSecret',
          '和最近打印的恢复单不一样，没有改变；以前的恢复单仍然有效。请看着新恢复单上的最后一组再输入一次，或重新打印一张。',
        );
      }
      await record(context, { kind: 'recovery.confirmed', data: {} });
      backups.noticeKeysChanged();
      return {};
    },
  } satisfies Partial<HandlersOf<Channel>>;
}

async function record(context: LongContext, event: NewEvent): Promise<void> {
  await context.unit(async (each) => {
    await recordEvent(each, event);
    // `store.state` tells whether there is a sheet.
    each.changed('store');
    each.changed('history');
  });
}
