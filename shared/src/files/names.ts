import { extensions } from "../notations/index.ts";

/** How the names of documents end that a report may have been written in and that cannot be read: they are named, never passed over. */
const unread: readonly string[] = ["doc", "docm", "dot", "wps", "wpt", "rtf", "odt", "ofd", "uot"];

/** The documents of a folder, as a glob: those that can be read, and those that must be reported as unreadable. */
export const documentFiles = `**/*.{${[...extensions, ...unread].join()}}`;

/** Whether a file of this name is no draft: what Word keeps while one is open, and the copies that the command itself makes. */
export function isCopy(name: string): boolean {
  return /^~\$|\.(?:批注\d*\.docx|bak\d*\.[^.]+)$/i.test(name);
}
