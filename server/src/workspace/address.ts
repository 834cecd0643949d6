import { configName } from "@xxgk-lint/shared/config.ts";
import { isCopy } from "@xxgk-lint/shared/files/names.ts";
import { mayHoldReport } from "@xxgk-lint/shared/notations/index.ts";
import { must } from "@xxgk-lint/shared/text/must.ts";

/**
 * A uri as the index writes it. Clients escape more or less than others do (`(`, `@`, `c:`), and name a drive by a capital or a small
 * letter: one file has one address here.
 */
export function addressOf(uri: string): string {
  const [, before = "", path = "", behind = ""] = must(/^([\w+.-]+:(?:\/\/[^/?#]*)?)?([^?#]*)(.*)$/s.exec(uri), "a match");
  const escaped = path.split("/").map(escapeSegment).join("/");
  return before + escaped.replace(/^\/[A-Z]%3A/, (drive) => drive.toLowerCase().replace("%3a", "%3A")) + behind;
}

/** Without a slash at its end. */
export function addressOfFolder(uri: string): string {
  return addressOf(uri).replace(/\/+$/, "");
}

/** The address of what lies in a folder under this name. */
export function addressIn(folder: string, name: string): string {
  return `${folder}/${encodeURIComponent(name)}`;
}

/** The address of what a path with slashes leads to, from a folder on. */
export function addressBelow(folder: string, path: string): string {
  return path.split("/").reduce(addressIn, folder);
}

/** Without the last segment; "" where there is none. */
export function folderOf(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf("/")));
}

/** The last segment as it reads. */
function nameIn(address: string): string {
  return decodePath(address.slice(address.lastIndexOf("/") + 1));
}

/** A path of an address as it reads; a segment that is wrongly escaped is kept as it is. */
export function decodePath(path: string): string {
  return path.split("/").map(decodeSegment).join("/");
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** A Word file, which no editor opens as text. */
export function isWordFile(address: string): boolean {
  return /\.docx$/i.test(address);
}

export function isConfig(address: string): boolean {
  return address.endsWith(`/${configName}`);
}

/**
 * Whether a file may be a report, by its ending and not hidden: what the command reads of a folder, except PDF files, which take too long
 * to be read without being asked.
 */
export function mayBeReport(address: string): boolean {
  return /\/[^/.][^/]*$/.test(address) && mayHoldReport(address) && !/\.pdf$/i.test(address) && !isCopy(nameIn(address));
}

/** As the command does: no hidden folders, no packages. Takes a folder's name. */
export function isSearched(name: string): boolean {
  return !name.startsWith(".") && name !== "node_modules";
}

function escapeSegment(segment: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(segment));
  } catch {
    return segment;
  }
}
