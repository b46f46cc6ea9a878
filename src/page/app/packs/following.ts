// The folder that is followed, on its way from the page where it was chosen to the bench that shows it.

import type { FolderHandle } from './watched-folder';

let chosen: { readonly id: string; readonly folder: FolderHandle } | undefined;

export function follow(id: string, folder: FolderHandle): void {
  chosen = { id, folder };
}

/** The folder to follow for this pack, handed out once. */
export function followed(id: string): FolderHandle | undefined {
  if (chosen?.id !== id) return undefined;
  const { folder } = chosen;
  chosen = undefined;
  return folder;
}
