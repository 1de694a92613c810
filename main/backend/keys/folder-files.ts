import path from 'node:path';
import type { FileSystem } from '../database/engine/file-system.ts';
import { backupFolder, contentFolder } from '../database/engine/folder-layout.ts';

/**
 * Every folder that holds data: contents, backups, and last the data folder, in which the database
 * then shows until the end that something is left to do.
 */
export function foldersOf(fileSystem: FileSystem, folder: string): string[] {
  const backups = backupFolder(folder);
  return [
    ...contentFoldersOf(fileSystem, folder),
    ...(fileSystem.stat(backups) === null ? [] : [backups]),
    folder,
  ];
}

/** content/00 … content/ff, as far as they are there. */
export function contentFoldersOf(fileSystem: FileSystem, folder: string): string[] {
  const contents = contentFolder(folder);
  if (fileSystem.stat(contents) === null) return [];
  return fileSystem
    .readFolder(contents)
    .filter((name) => /^[0-9a-f]{2}$/.test(name))
    .map((name) => path.join(contents, name));
}
