import fs from 'node:fs';
import path from 'node:path';
import { renderTimes } from '../main/backend/pdf/support/render-time.ts';
import { boardReport } from './board-report.ts';
import { measureBoard } from './board.ts';
import { backupReport } from './backup-report.ts';
import { measureBackup } from './backup.ts';
import { importLagReport } from './import-lag-report.ts';
import { measureImport } from './import-lag.ts';
import { installPeers } from './install-peers.ts';
import { listScrollReport } from './list-scroll-report.ts';
import { measureListScroll } from './list-scroll.ts';
import { packetReport } from './packet-report.ts';
import { packetWindowReport } from './packet-window-report.ts';
import { measurePacketWindow } from './packet-window.ts';
import { measurePacket } from './packet.ts';
import { report } from './report.ts';
import { measureSaves } from './save-cost.ts';
import { signInReport } from './sign-in-report.ts';
import { measureSignIn } from './sign-in.ts';

/**
 * `npm run bench [-- --only saves,lists,import,backup,sign-in,board,packet,packet-window --rounds 200 --sizes 1000,10000 --rows 100000 --cases 100000]`: what a save
 * and a form cost, how long lists scroll, what the window feels of an import, and what saves feel of
 * backing up, how long signing in takes, how the board opens, and what a
 * packet for finance costs and what the window feels of it. Prints tables and writes them to out/bench.
 */
const parts = {
  saves: benchSaves,
  lists: benchLists,
  import: benchImport,
  backup: benchBackup,
  'sign-in': benchSignIn,
  board: benchBoard,
  packet: benchPacket,
  'packet-window': benchPacketWindow,
};
const defaultSizes = [1_000, 10_000, 100_000];
const defaultRounds = 400;
const defaultRows = 100_000;
/** A multiple of three: see manyOrders. */
const rowsOfImport = 20_001;
const casesOfBackup = 100_000;
/** Blocks of saves with shipping, and as many without. */
const pairsOfBlocks = 8;
const signIns = 20;
const casesOfBoard = 100_000;
const openOnBoard = 500;
const formsOfPackets = [100, 1_000];

async function run(): Promise<void> {
  const wanted = option('--only')?.split(',') ?? Object.keys(parts);
  for (const [name, bench] of Object.entries(parts)) if (wanted.includes(name)) await bench();
}

async function benchSaves(): Promise<void> {
  const sizes = option('--sizes')?.split(',').map(Number) ?? defaultSizes;
  const rounds = Number(option('--rounds') ?? defaultRounds);
  installPeers();
  const saves = await measureSaves(sizes, rounds);
  const forms = await renderTimes(30);
  write('bench', report({ sizes, rounds, saves, forms }));
}

async function benchLists(): Promise<void> {
  const measured = await measureListScroll(Number(option('--rows') ?? defaultRows));
  write('list-scroll', listScrollReport(measured));
}

async function benchImport(): Promise<void> {
  write('import', importLagReport(await measureImport(rowsOfImport)));
}

async function benchBackup(): Promise<void> {
  write(
    'backup',
    backupReport(await measureBackup(Number(option('--cases') ?? casesOfBackup), pairsOfBlocks)),
  );
}

async function benchSignIn(): Promise<void> {
  write('sign-in', signInReport(await measureSignIn(signIns)));
}

async function benchBoard(): Promise<void> {
  const cases = Number(option('--cases') ?? casesOfBoard);
  write('board', boardReport(await measureBoard(cases, openOnBoard)));
}

async function benchPacket(): Promise<void> {
  write('packet', packetReport(await measurePacket(formsOfPackets)));
}

async function benchPacketWindow(): Promise<void> {
  const forms = formsOfPackets.at(-1) ?? 0;
  write('packet-window', packetWindowReport(await measurePacketWindow(forms)));
}

function write(name: string, { markdown, json }: { markdown: string; json: string }): void {
  const folder = path.resolve('out/bench');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, `${name}.md`), markdown);
  fs.writeFileSync(path.join(folder, `${name}.json`), json);
  console.log(`${markdown}\nWritten to ${folder}`);
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
}

await run();
