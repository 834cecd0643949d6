/** What was dropped: files by their paths, and the folder's name where it was one. */
export interface Dropped {
  readonly folder?: string;
  readonly files: ReadonlyMap<string, File>;
}

/** Must be called while the drop is handled: its data is gone afterwards. */
export async function droppedFiles(data: DataTransfer): Promise<Dropped> {
  const items = [...data.items].filter(({ kind }) => kind === "file");
  const entries = items.flatMap((item) => item.webkitGetAsEntry() ?? []);
  // What lies in no folder, a picture of a page, say, has no entry.
  const files = new Map([...data.files].map((file) => [file.name, file]));
  if (entries.length < items.length) return { files };
  files.clear();
  const [only] = entries;
  if (only?.isDirectory && entries.length === 1) {
    for (const [path, file] of await filesIn(only as FileSystemDirectoryEntry, "")) files.set(path, file);
    return { folder: only.name, files };
  }
  for (const entry of entries) for (const [path, file] of await filesOf(entry, "")) files.set(path, file);
  return { files };
}

async function filesOf(entry: FileSystemEntry, before: string): Promise<(readonly [string, File])[]> {
  if (entry.isDirectory) return filesIn(entry as FileSystemDirectoryEntry, `${before}${entry.name}/`);
  const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
  return [[before + entry.name, file]];
}

async function filesIn(folder: FileSystemDirectoryEntry, before: string): Promise<(readonly [string, File])[]> {
  const reader = folder.createReader();
  const files: (readonly [string, File])[] = [];
  // A browser gives a hundred at a time, and none when there are no more.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return files;
    for (const entry of some) files.push(...(await filesOf(entry, before)));
  }
}
