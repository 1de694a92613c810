import type { BackendMessage } from '../../../shared/ipc/envelope.ts';

/** The keychain of the system, reached through main. Null: it refuses, or cannot read the blob. */
export interface KeychainPort {
  wrap: (key: Uint8Array) => Promise<Uint8Array | null>;
  unwrap: (blob: Uint8Array) => Promise<Uint8Array | null>;
}

type Question = Extract<BackendMessage, { kind: 'keychain' }>;

export interface KeychainOfMain extends KeychainPort {
  /** Takes in what main answered. */
  answered: (id: number, bytes: Uint8Array | null) => void;
}

/** Only main reaches the keychain: each question is a message, matched with its answer by id. */
export function keychainOfMain(send: (question: Question) => void): KeychainOfMain {
  const waiting = new Map<number, (bytes: Uint8Array | null) => void>();
  let lastId = 0;
  const ask = (what: Question['ask'], bytes: Uint8Array): Promise<Uint8Array | null> =>
    new Promise((resolve) => {
      lastId += 1;
      waiting.set(lastId, resolve);
      send({ kind: 'keychain', ask: what, id: lastId, bytes });
    });
  return {
    wrap: (key) => ask('wrap', key),
    unwrap: (blob) => ask('unwrap', blob),
    answered: (id, bytes) => {
      waiting.get(id)?.(bytes);
      waiting.delete(id);
    },
  };
}
