import { utilityProcess } from 'electron';

import type { BackendMessage, MainMessage } from '../../shared/ipc/envelope.ts';
import type { BackendStart } from '../backend-start.ts';

/** A running backend, as the supervisor sees it. */
export interface BackendProcess {
  send: (message: MainMessage) => void;
  /** Ends it at once. */
  end: () => void;
  pid: () => number | null;
}

export interface BackendListener {
  onMessage: (message: BackendMessage) => void;
  onExit: (code: number) => void;
}

export type StartBackend = (listener: BackendListener) => BackendProcess;

/** Starts the real backend in a utility process. */
export function startBackendProcess(script: string, start: BackendStart): StartBackend {
  return (listener) => {
    const child = utilityProcess.fork(script, [JSON.stringify(start)], {
      serviceName: 'Guitai Backend',
      stdio: 'inherit',
      env: backendEnv(process.env),
    });
    child.on('message', (message: BackendMessage) => {
      listener.onMessage(message);
    });
    child.once('exit', (code) => {
      listener.onExit(code);
    });
    return {
      send: (message) => {
        child.postMessage(message);
      },
      end: () => {
        child.kill();
      },
      pid: () => child.pid ?? null,
    };
  };
}

/** Node options from outside must not change how the data are handled. */
function backendEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('NODE_')));
}
