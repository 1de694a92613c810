import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

import { _electron } from 'playwright';

import { refuseReadable } from './demo/refuse-readable.ts';
import { orderFile, takeTour } from './demo/tour.ts';
import { prepareProgram, programEnv, type PreparedProgram } from './support/prepare-program.ts';
import { projectRoot } from './support/project-root.ts';
import { runScript } from './support/user-facing-error.ts';

const outFolder = join(projectRoot, 'out');

// The real program, one cancellation through every stage; pictures and the form are left in out/. At
// the end no customer may stand readable in what the program keeps.
await runScript(async () => {
  rmSync(outFolder, { recursive: true, force: true });
  mkdirSync(outFolder, { recursive: true });
  const program = await prepareProgram('development');
  const dataFolder = mkdtempSync(join(tmpdir(), 'guitai-demo-'));
  try {
    const backupFolder = join(dataFolder, 'stick');
    mkdirSync(backupFolder);
    const left = await runTour(program, dataFolder, backupFolder);
    const kept = ['data', 'pc', 'logs'].map((name) => join(dataFolder, name));
    const searched = refuseReadable([...kept, backupFolder], orderFile);
    console.log(
      `  Searched ${searched} files of data, backup, settings and logs: nobody stands in them.`,
    );
    console.log(`\nLeft behind:\n${left.map((file) => `  ${shown(file)}`).join('\n')}`);
    return 0;
  } finally {
    await program.stop();
    // Helpers of the program may still be writing for a moment.
    rmSync(dataFolder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  }
});

async function runTour(
  program: PreparedProgram,
  dataFolder: string,
  backupFolder: string,
): Promise<string[]> {
  const { executable, args } = program.launch;
  const paperFolder = join(dataFolder, 'paper');
  const answers = join(dataFolder, 'answers.json');
  const chooseFolder = (folder: string) => writeFileSync(answers, JSON.stringify({ folder }));
  chooseFolder(backupFolder);
  const packetFolder = join(outFolder, 'finance');
  mkdirSync(packetFolder);
  const app = await _electron.launch({
    executablePath: executable,
    args: [...args, '--disable-gpu'],
    env: {
      ...definedOnly(programEnv(program)),
      LANG: 'zh_CN.UTF-8',
      GUITAI_DATA_FOLDER: dataFolder,
      GUITAI_KEYCHAIN: join(dataFolder, 'keychain'),
      GUITAI_CLOCK_START: '2026-11-21T09:52:00+08:00',
      GUITAI_PRINT_TO: paperFolder,
      GUITAI_DIALOG_ANSWER: answers,
    },
  });
  try {
    const page = await app.firstWindow();
    return await takeTour({ page, outFolder, paperFolder, packetFolder, chooseFolder });
  } finally {
    await app.close();
  }
}

function definedOnly(env: NodeJS.ProcessEnv): Record<string, string> {
  const defined = Object.entries(env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && !entry[0].startsWith('NODE_'),
  );
  return Object.fromEntries(defined);
}

function shown(file: string): string {
  return relative(process.cwd(), file);
}
