import { createHash } from 'node:crypto';
import path from 'node:path';
import type {
  FileStat,
  FileSystem,
  OpenFile,
  OpenMode,
} from '../../../../../main/backend/database/engine/file-system.ts';

/**
 * A disk in memory that knows what would survive a power cut: bytes of a file only once the file
 * was synced, names only once their folder was synced. Until then each change may be there or not,
 * independently of the others, and a write may be there in part.
 */
export interface Operation {
  kind:
    'write' | 'truncate' | 'sync' | 'create' | 'makeFolder' | 'rename' | 'unlink' | 'syncFolder';
  path: string;
}

/** Stands in for each changing operation: performs it, or not, or throws. */
export type Watcher = (operation: Operation, perform: () => void) => void;

/** Decides what of the unsynced changes survives. */
export interface Survival {
  name: string;
  keepsName(): boolean;
  keepsChange(): boolean;
  /** Whether a 512-byte sector of a surviving write made it. */
  keepsSector(): boolean;
}

type FileChange =
  { kind: 'write'; bytes: Buffer; position: number } | { kind: 'truncate'; length: number };

interface FileNode {
  kind: 'file';
  live: Buffer;
  durable: Buffer;
  pending: FileChange[];
}

type Names = Map<string, Node>;
type NameChange = (names: Names) => unknown;

interface FolderNode {
  kind: 'folder';
  live: Names;
  durable: Names;
  pending: Array<{ change: NameChange; alsoIn: FolderNode | null }>;
}

type Node = FileNode | FolderNode;

const sectorBytes = 512;

export class RecordingDisk implements FileSystem {
  watch: Watcher = (_, perform) => {
    perform();
  };
  readonly #root: FolderNode;

  constructor(root: FolderNode = newFolder()) {
    this.#root = root;
  }

  open(file: string, mode: OpenMode): OpenFile {
    if (mode === 'createNew') {
      if (this.#find(file) !== null) throw systemError('EEXIST');
      const created: FileNode = {
        kind: 'file',
        live: Buffer.alloc(0),
        durable: Buffer.alloc(0),
        pending: [],
      };
      this.#do('create', file, () => {
        this.#changeNames(path.dirname(file), (names) => names.set(path.basename(file), created));
      });
      return this.#handle(file, created);
    }
    return this.#handle(file, this.#file(file));
  }

  stat(target: string): FileStat | null {
    const node = this.#find(target);
    if (node === null) return null;
    return node.kind === 'folder'
      ? { kind: 'folder' }
      : { kind: 'file', bytes: node.live.byteLength };
  }

  rename(from: string, to: string): void {
    const node = this.#find(from);
    if (node === null) throw systemError('ENOENT');
    this.#do('rename', to, () => {
      const [source, target] = [this.#folder(path.dirname(from)), this.#folder(path.dirname(to))];
      source.live.delete(path.basename(from));
      target.live.set(path.basename(to), node);
      // A rename is one step also across folders.
      const take: NameChange = (names) => names.delete(path.basename(from));
      const give: NameChange = (names) => names.set(path.basename(to), node);
      if (source === target) {
        const both: NameChange = (names) => {
          take(names);
          give(names);
        };
        source.pending.push({ change: both, alsoIn: null });
      } else {
        target.pending.push({ change: give, alsoIn: null });
        source.pending.push({ change: take, alsoIn: target });
      }
    });
  }

  unlink(file: string): void {
    if (this.#find(file) === null) throw systemError('ENOENT');
    this.#do('unlink', file, () => {
      this.#changeNames(path.dirname(file), (names) => names.delete(path.basename(file)));
    });
  }

  readFolder(folder: string): string[] {
    return [...this.#folder(folder).live.keys()];
  }

  makeFolder(folder: string): void {
    if (this.#find(folder) !== null) throw systemError('EEXIST');
    const created = newFolder();
    this.#do('makeFolder', folder, () => {
      this.#changeNames(path.dirname(folder), (names) => names.set(path.basename(folder), created));
    });
  }

  syncFolder(folder: string): void {
    this.#do('syncFolder', folder, () => syncNames(this.#folder(folder)));
  }

  /** Everything as a program started now would see it, to go on independently. */
  copy(): RecordingDisk {
    return new RecordingDisk(copyFolder(this.#root, new Map()));
  }

  /** What is there when the power comes back. */
  afterPowerCut(survival: Survival): RecordingDisk {
    return new RecordingDisk(surviving(this.#root, survival, new Map()));
  }

  /** Changes bytes behind the engine's back. */
  damage(file: string, change: (bytes: Buffer) => Buffer): void {
    const node = this.#file(file);
    node.live = change(Buffer.from(node.live));
    node.durable = Buffer.from(node.live);
    node.pending = [];
  }

  /** The same for two disks that hold the same. */
  fingerprint(): string {
    const hash = createHash('sha256');
    const add = (folder: FolderNode): void => {
      for (const [name, node] of [...folder.live].sort(([one], [other]) =>
        one < other ? -1 : 1,
      )) {
        hash.update(`${node.kind} ${name}\0`);
        if (node.kind === 'folder') add(node);
        else hash.update(`${node.live.byteLength}\0`).update(node.live);
      }
      hash.update('end\0');
    };
    add(this.#root);
    return hash.digest('hex');
  }

  bytesOf(file: string): Buffer {
    return Buffer.from(this.#file(file).live);
  }

  #handle(name: string, node: FileNode): OpenFile {
    const change = (kind: Operation['kind'], made: FileChange): void => {
      this.#do(kind, name, () => {
        node.live = applied(node.live, made);
        node.pending.push(made);
      });
    };
    return {
      size: () => node.live.byteLength,
      read: (target, position) => {
        const part = node.live.subarray(position, position + target.byteLength);
        target.set(part);
        return part.byteLength;
      },
      write: (bytes, position) => {
        change('write', { kind: 'write', bytes: Buffer.from(bytes), position });
      },
      truncate: (length) => {
        change('truncate', { kind: 'truncate', length });
      },
      sync: () => {
        this.#do('sync', name, () => {
          node.durable = node.live;
          node.pending = [];
        });
      },
      close: () => undefined,
    };
  }

  #do(kind: Operation['kind'], target: string, perform: () => void): void {
    this.watch({ kind, path: target }, perform);
  }

  #changeNames(folder: string, change: NameChange): void {
    const node = this.#folder(folder);
    change(node.live);
    node.pending.push({ change, alsoIn: null });
  }

  #find(target: string): Node | null {
    let node: Node | undefined = this.#root;
    for (const name of target.split('/').filter((part) => part !== '')) {
      node = node?.kind === 'folder' ? node.live.get(name) : undefined;
    }
    return node ?? null;
  }

  #file(file: string): FileNode {
    const node = this.#find(file);
    if (node?.kind !== 'file') throw systemError('ENOENT');
    return node;
  }

  #folder(folder: string): FolderNode {
    const node = this.#find(folder);
    if (node?.kind !== 'folder') throw systemError('ENOENT');
    return node;
  }
}

export function systemError(code: string): Error {
  return Object.assign(new Error(`${code}: the disk of the test`), { code });
}

function newFolder(): FolderNode {
  return { kind: 'folder', live: new Map(), durable: new Map(), pending: [] };
}

function applied(bytes: Buffer, change: FileChange): Buffer {
  const length =
    change.kind === 'truncate'
      ? change.length
      : Math.max(bytes.byteLength, change.position + change.bytes.byteLength);
  const result = Buffer.alloc(length);
  bytes.copy(result, 0, 0, Math.min(length, bytes.byteLength));
  if (change.kind === 'write') change.bytes.copy(result, change.position);
  return result;
}

function syncNames(folder: FolderNode): void {
  const pending = folder.pending;
  folder.pending = [];
  for (const { change, alsoIn } of pending) {
    change(folder.durable);
    if (alsoIn !== null) syncNames(alsoIn);
  }
}

function copyFolder(folder: FolderNode, seen: Map<Node, Node>): FolderNode {
  const known = seen.get(folder);
  if (known?.kind === 'folder') return known;
  const copy = newFolder();
  seen.set(folder, copy);
  // What is not durable yet stays so: a killed process loses nothing, a later power cut may.
  for (const [name, node] of folder.live) copy.live.set(name, copyNode(node, seen));
  for (const [name, node] of folder.durable) copy.durable.set(name, copyNode(node, seen));
  const made = [...folder.pending];
  if (made.length > 0) {
    const live = new Map(copy.live);
    copy.pending.push({
      change: (names) => {
        names.clear();
        for (const [name, node] of live) names.set(name, node);
      },
      alsoIn: null,
    });
  }
  return copy;
}

function copyNode(node: Node, seen: Map<Node, Node>): Node {
  if (node.kind === 'folder') return copyFolder(node, seen);
  const known = seen.get(node);
  if (known !== undefined) return known;
  const copy: FileNode = { ...node, pending: [...node.pending] };
  seen.set(node, copy);
  return copy;
}

function surviving(folder: FolderNode, survival: Survival, seen: Map<Node, Node>): FolderNode {
  const known = seen.get(folder);
  if (known?.kind === 'folder') return known;
  const names = new Map(folder.durable);
  for (const { change } of folder.pending) if (survival.keepsName()) change(names);
  const result = newFolder();
  seen.set(folder, result);
  for (const [name, node] of names) {
    const survivor =
      node.kind === 'folder'
        ? surviving(node, survival, seen)
        : survivingFile(node, survival, seen);
    result.live.set(name, survivor);
    result.durable.set(name, survivor);
  }
  return result;
}

function survivingFile(node: FileNode, survival: Survival, seen: Map<Node, Node>): Node {
  const known = seen.get(node);
  if (known !== undefined) return known;
  let bytes = node.durable;
  for (const change of node.pending) {
    if (survival.keepsChange()) bytes = applied(bytes, torn(change, survival, bytes));
  }
  const result: FileNode = { kind: 'file', live: bytes, durable: bytes, pending: [] };
  seen.set(node, result);
  return result;
}

/** The write with the sectors that did not make it as they were before (zero behind the end). */
function torn(change: FileChange, survival: Survival, before: Buffer): FileChange {
  if (change.kind === 'truncate') return change;
  const bytes = Buffer.from(change.bytes);
  for (let at = 0; at < bytes.byteLength; at += sectorBytes) {
    if (survival.keepsSector()) continue;
    const end = Math.min(at + sectorBytes, bytes.byteLength);
    bytes.fill(0, at, end);
    const from = Math.min(change.position + at, before.byteLength);
    before.copy(bytes, at, from, Math.min(change.position + end, before.byteLength));
  }
  return { ...change, bytes };
}
