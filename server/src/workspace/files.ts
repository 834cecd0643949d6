import type { Document } from "@xxgk-lint/shared/readers/document.ts";
import type { Text } from "@xxgk-lint/shared/text/range.ts";

/** Access to files that are not open in an editor. */
export interface Files {
  /** The addresses of all files below a folder that may be reports or configurations; none where it is no folder. Links are not followed. */
  list(folder: string): Promise<readonly string[]>;
  /** The content of a file of at most this many bytes; undefined where there is no such file. */
  read(address: string, limit: number): Promise<Document | Refused | undefined>;
  /** The address to which links lead; undefined where there is nothing. Missing where there are no links. */
  real?(address: string): Promise<string | undefined>;
}

/** Whatever gives access to files. */
export interface WithFiles {
  readonly files: Files;
}

/** A file that was not read: a device, a pipe, one that is too large, or none that a report could be read from. */
export interface Refused {
  readonly reason: Text;
}

export const notRegular: Refused = { reason: { zh: "不是普通文件，没有读", en: "no regular file, not read" } };

export function tooLarge(limit: number): Refused {
  const size = Math.round(limit / megabyte);
  return { reason: { zh: `超过 ${size} MB，没有读`, en: `larger than ${size} MB, not read` } };
}

export const megabyte = 1024 * 1024;

/** In bytes. A configuration with a hundred roll-ups of a hundred agencies each is smaller. */
export const largestConfig = 2 * megabyte;

/** Caps the number of files, in case a whole drive is opened. */
export const mostFiles = 20_000;

/** How many files are on their way while one is looked at. */
const filesAhead = 8;

/** What is read of files, with their addresses, in order. */
export async function* readAhead<Content>(
  addresses: readonly string[],
  read: (address: string) => Promise<Content>,
): AsyncGenerator<readonly [string, Content]> {
  const coming: Promise<Content>[] = [];
  for (const [i, address] of addresses.entries()) {
    const rest = addresses.slice(i + coming.length, i + filesAhead);
    coming.push(...rest.map((next) => read(next)));
    const next = coming.shift();
    if (next) yield [address, await next];
  }
}
