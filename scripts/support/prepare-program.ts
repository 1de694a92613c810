import { appFolder, type BuildKind } from '../build/build-kind.ts';
import { buildApp } from '../build/build-app.ts';
import { needsVirtualDisplay, openDisplay } from '../display/virtual-display.ts';
import { launchCommand, type LaunchCommand } from '../electron-runtime/launch-command.ts';
import { resolveRuntime } from '../electron-runtime/resolve-runtime.ts';
import { ensureNeeds } from '../system-packages/ensure-needs.ts';
import { displayNeed, fontNeed, libraryNeed, type Need } from '../system-packages/needs.ts';

/** The built program, what to start it with, and a screen to show it on. */
export interface PreparedProgram {
  launch: LaunchCommand;
  /** `:99` and the like; null where the system has its own screens. */
  display: string | null;
  /** There is no screen here that a person could look at. */
  virtual: boolean;
  stop: () => Promise<void>;
}

/** Makes everything ready that the program needs on this computer, and builds it. */
export async function prepareProgram(
  kind: BuildKind,
  furtherNeeds: readonly Need[] = [],
): Promise<PreparedProgram> {
  const virtual = needsVirtualDisplay();
  const screen = virtual ? [displayNeed] : [];
  const runtime = await resolveRuntime();
  await ensureNeeds([libraryNeed(runtime.executable), fontNeed, ...screen, ...furtherNeeds]);
  console.log(`Electron ${runtime.version} (${runtime.source})`);
  await buildApp(kind);
  const display = await openDisplay();
  return {
    launch: launchCommand(runtime, appFolder(kind)),
    display: display.name,
    virtual,
    stop: display.stop,
  };
}

/** The environment to start the prepared program in. */
export function programEnv(program: PreparedProgram): NodeJS.ProcessEnv {
  return program.display === null ? process.env : { ...process.env, DISPLAY: program.display };
}
