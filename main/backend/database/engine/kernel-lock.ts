import { createHash } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import { codeOf } from '../storage-error.ts';

/**
 * One program per folder on this computer, held by something the kernel takes away with the process
 * however it ends: a listening socket. A file or a process number could outlive a power cut and
 * lock the shop out. Resolves to null when another program has it.
 */
export async function takeKernelLock(folder: string): Promise<{ release(): Promise<void> } | null> {
  const server = net.createServer((socket) => socket.destroy());
  const free = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error) => {
      if (codeOf(error) === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(addressOf(fs.realpathSync.native(folder), process.platform), () => {
      resolve(true);
    });
  });
  if (!free) return null;
  server.unref();
  return {
    release: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
      }),
  };
}

/** Windows: a named pipe. Elsewhere an address of this computer that nothing else has a use for. */
export function addressOf(folder: string, platform: typeof process.platform): net.ListenOptions {
  const windows = platform === 'win32';
  const digest = createHash('sha256')
    .update(windows ? folder.toLowerCase() : folder)
    .digest();
  if (windows) return { path: `\\\\.\\pipe\\guitai-${digest.toString('hex', 0, 16)}` };
  // Linux answers to all of 127.0.0.0/8. Its abstract sockets would be simpler, but before Node 20
  // they all get the same empty name. Ports above 61000 are not handed out to connections.
  const host =
    platform === 'linux'
      ? `127.${digest.readUInt8(0)}.${digest.readUInt8(1)}.${1 + (digest.readUInt8(2) % 254)}`
      : '127.0.0.1';
  return { host, port: 61_000 + (digest.readUInt16LE(3) % 4_000), exclusive: true };
}
