import { parentPort, workerData } from 'node:worker_threads';
import type { BackupThreadData, ThreadAnswer, ThreadRequest } from './backup-aside.ts';
import { createNodeBackupDisk } from './backup-disk.ts';
import { problemOf } from './backup-error.ts';
import { BackupWork } from './backup-work.ts';
import { inTurns } from './in-turns.ts';

/** Entry of the worker thread (its own file in the bundle): does the jobs it is sent. */
const { key, dataFolder } = workerData as BackupThreadData;
const work = new BackupWork(createNodeBackupDisk(), key, dataFolder);

parentPort?.on('message', ({ id, job }: ThreadRequest) => {
  const answer = (message: ThreadAnswer) => parentPort?.postMessage(message);
  inTurns(work.run(job)).then(
    (report) => answer({ id, report }),
    (error: unknown) => answer({ id, problem: problemOf(error) }),
  );
});
