import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { projectRoot } from '../support/project-root.ts';
import { runCommand } from '../support/run-command.ts';
import { forgetFailure, recentFailure, rememberFailure } from './remembered-failure.ts';
import { runtimeIn, type ElectronRuntime, type RuntimeSource } from './runtime.ts';

/** How long the server may take to say that it has the file. */
const firstAnswerMs = 20_000;
/** How long the download itself may take once the server has answered. */
const downloadMs = 10 * 60_000;

// `require('electron')` from Node starts a download; its folder is only looked at.
const electronPackage = join(projectRoot, 'node_modules', 'electron');

/** The binary that `electron` installed earlier, when it is complete. */
export function installedRuntime(source: RuntimeSource = 'installed'): ElectronRuntime | null {
  const runtime = runtimeIn(join(electronPackage, 'dist'), source);
  return runtime?.version === pinnedVersion() ? runtime : null;
}

/**
 * Downloads the pinned official binary with Electron's own installer. Null when the server cannot
 * be reached; that is remembered, so that the next commands do not wait again.
 */
export async function downloadOfficialRuntime(
  say: (line: string) => void,
): Promise<ElectronRuntime | null> {
  const earlier = recentFailure();
  if (earlier !== null) {
    say(
      `Electron's own download failed at ${earlier.at} (${earlier.reason}); not tried again yet.`,
    );
    return null;
  }
  const problem = await problemWithDownload(pinnedVersion(), say);
  if (problem !== null) {
    rememberFailure(problem);
    say(`Electron's own download does not work here: ${problem}.`);
    return null;
  }
  forgetFailure();
  return installedRuntime('downloaded');
}

async function problemWithDownload(
  version: string,
  say: (line: string) => void,
): Promise<string | null> {
  const unreachable = await problemWithServer(version);
  if (unreachable !== null) return unreachable;
  say(`Downloading Electron ${version} …`);
  const code = await runCommand(process.execPath, [join(electronPackage, 'install.js')], {
    timeoutMs: downloadMs,
  });
  if (code === 0 && installedRuntime() !== null) return null;
  // A half-unpacked binary must not be taken for an installed one.
  rmSync(join(electronPackage, 'dist'), { recursive: true, force: true });
  return `its installer ended with code ${code}`;
}

async function problemWithServer(version: string): Promise<string | null> {
  const mirror = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'];
  const base = mirror ?? 'https://github.com/electron/electron/releases/download/';
  const file = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  try {
    const answer = await fetch(`${base}v${version}/${file}`, {
      method: 'HEAD',
      signal: AbortSignal.timeout(firstAnswerMs),
    });
    return answer.ok ? null : `the server answered ${answer.status}`;
  } catch (error) {
    return `no answer from the server (${reasonOf(error)})`;
  }
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
}

const packageSchema = z.object({ version: z.string() });

function pinnedVersion(): string {
  const file = join(electronPackage, 'package.json');
  if (!existsSync(file)) return 'not installed';
  return packageSchema.parse(JSON.parse(readFileSync(file, 'utf8'))).version;
}
