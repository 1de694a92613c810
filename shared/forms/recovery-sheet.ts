import { field, signatureBox, textBlock } from './builders.ts';
import type { FormDocument } from './document.ts';

export interface RecoverySheetFacts {
  /** Groups of four, joined by hyphens. */
  code: string;
  /** Fingerprint of the data key: tells which data the sheet is for. */
  keyId: string;
  store: { name: string; branch: string };
  /** UTC ms, shown in `timeZone`. */
  at: number;
  timeZone: string;
  by: string;
}

/**
 * The paper that opens the data when the PC, its keychain or the passphrase is gone. Nothing on it
 * can be read by a camera from afar: the code is in no QR code.
 */
export function recoverySheet(facts: RecoverySheetFacts): FormDocument {
  const { code, keyId, store, at, timeZone, by } = facts;
  const shop = [store.name, store.branch].filter((name) => name !== '').join(' · ');
  return {
    title: '数据恢复单',
    number: '',
    store,
    paper: 'a4Portrait',
    copies: ['store'],
    print: { at, timeZone, by, number: 1 },
    mark: null,
    blocks: [
      { kind: 'fields', rows: [[field('门店', shop, 7), field('数据编号', keyId, 5)]] },
      { kind: 'heading', text: '恢复码（共 7 组）' },
      { kind: 'groups', groups: code.split('-') },
      { kind: 'heading', text: '说明' },
      textBlock('怎样输入', howToType),
      textBlock('用来做什么', purpose),
      textBlock('放在哪里', place),
      textBlock('打印以后', afterPrinting),
      textBlock('丢了怎么办', whenLost),
      { kind: 'signatures', boxes: [keeper, witness] },
    ],
    footnote:
      '谁拿到这张单子，又拿到电脑或备份，就能看到全部顾客资料。没有恢复码，也没有开机口令或原来的电脑，谁也打不开数据，软件的开发者也不能。',
  };
}

const howToType =
  '按编号一组一组输入。横线、空格和大小写不用管。恢复码里没有字母 I、L、O、U：像 O 的是数字 0，像 I 或 l 的是数字 1。';
const purpose =
  '电脑坏了、丢了、换了，系统重装了，或忘了开机口令时，凭它打开数据，或从备份恢复数据：打开程序，在“打开数据”或“从备份恢复”中输入。店长都忘了密码时，也凭它重设。平时用不到。';
const place =
  '锁在保险柜或上锁的抽屉里，和电脑、备份 U 盘分开放。不要放在柜台，不要贴在墙上，不要拍照、扫描或存进电脑、手机。';
const afterPrinting =
  '请看着这张单子，在程序里输入最后一组，新恢复码才正式生效。输入以前，原来的恢复单仍然有效。';
const whenLost =
  '丢失，或被不该看的人看到：店长马上在“设置 → 数据安全”中重新打印一张并输入最后一组，这一张就打不开这台电脑的数据了。以前另外存放的旧备份仍能用旧单打开，请一并收好或销毁。';

const keeper = signatureBox('保管人', { statement: '已收好，不告诉无关的人' });
const witness = signatureBox('总经理', { statement: '知道存放的地方' });
