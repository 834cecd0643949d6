/** Where the files lie that no editor has open. */
export interface Files {
  /** The addresses of all files below a folder that may be reports or configurations; none where it is no folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Empty where it is no text; undefined where there is no such file. */
  read(address: string): Promise<string | undefined>;
}

/** How many files are on their way while one is looked at. */
const ahead = 8;

/** The texts of files with their addresses, in order. */
export async function* readAhead(
  addresses: readonly string[],
  files: Files,
): AsyncGenerator<readonly [string, string | undefined]> {
  const coming: Promise<string | undefined>[] = [];
  for (const [i, address] of addresses.entries()) {
    const rest = addresses.slice(i + coming.length, i + ahead);
    coming.push(...rest.map((next) => files.read(next)));
    yield [address, await coming.shift()];
  }
}
