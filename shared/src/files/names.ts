import { extensions } from "../notations/index.ts";

/** How the names of documents end that a report may have been written in and that cannot be read: they are named, never passed over. */
const unread: readonly string[] = ["doc", "docm", "dot", "wps", "wpt", "rtf", "odt", "ofd", "uot"];

/** The documents of a folder, as a glob: those that can be read and those of which must be told that they cannot. */
export const documentFiles = `**/*.{${[...extensions, ...unread].join()}}`;

/** Files that are no drafts, as globs: what Word keeps while a file is open, and the copies that this command itself makes. */
export const copies: readonly string[] = ["**/~$*", "**/*.批注{,[0-9]}.docx", "**/*.bak{,[0-9]}.*"];
