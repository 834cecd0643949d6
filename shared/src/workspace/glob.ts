import { expand } from "brace-expansion";
import picomatch from "picomatch";

/*
 * The one dialect of the command, the configuration and the editor's settings. A pattern is matched folder by folder, so that no pattern
 * takes long on any path: within a name three stars at most are tried in turn, and `**` never goes back over more than one of its kind.
 */

/** Longer patterns are not written by hand. */
const longestGlob = 500;
const mostAlternatives = 100;
const mostStars = 3;
/** A longer name of a file is tried against fewer stars. */
const longestName = 120;

/**
 * Tells whether a path with slashes matches. `**` crosses folders, `*` and `?` do not, `{a,b}` is either, capitals count as small letters. A
 * folder's path means all below it. Throws a SyntaxError for a pattern that makes no sense or asks for too much.
 */
export function globMatcher(pattern: string): (path: string) => boolean {
  const plain = plainPath(pattern);
  const alternatives = isGlob(plain) ? alternativesOf(plain) : [...alternativesOf(plain), `${plain}/**`];
  const all = alternatives.map((alternative) => namesIn(alternative).map(segmentMatcher));
  return (path) => {
    const names = namesIn(path);
    return all.some((segments) => matchesAll(segments, names));
  };
}

/** False for a pattern that is malformed, [z-a], or too complex. */
export function isSound(pattern: string): boolean {
  try {
    return globMatcher(pattern) !== undefined;
  } catch {
    return false;
  }
}

/**
 * Whether a pattern can lead only to what lies below its folder, or below the folder that is so many levels above it: no other disk or
 * machine, and no way up however it is written (`b/../../x`, `{..,b}/x`, `[.][.]/x`).
 */
export function staysBelow(pattern: string, levels = 0): boolean {
  const names = pattern.split("/");
  const first = names.findIndex((name) => name !== "..");
  const up = first < 0 ? names.length : first;
  const rest = names.slice(up).join("/");
  if (up > levels || pattern.includes("\\")) return false;
  if (rest === "") return up > 0;
  const isAbsolute = (path: string) => /^(?:\/|[a-z]:|[a-z][\w+.-]+:\/)/i.test(path);
  const goesUp = (path: string) => path.split("/").some((name) => name === ".." || matchesUp(name));
  return isSound(rest) && alternativesOf(rest).every((path) => !isAbsolute(path) && !goesUp(path));
}

function matchesUp(name: string): boolean {
  return isGlob(name) && segmentMatcher(name)?.("..") === true;
}

/** Without a leading `./` and a trailing slash. */
export function plainPath(pattern: string): string {
  return pattern.replace(/^(?:\.\/)+/, "").replace(/(?<!\/)\/+$/, "");
}

/** False for the path of one file or folder. */
export function isGlob(pattern: string): boolean {
  return /[*?{[]/.test(pattern);
}

function namesIn(path: string): string[] {
  return path
    .normalize("NFC")
    .split("/")
    .filter((name) => name !== "");
}

function alternativesOf(pattern: string): string[] {
  if (pattern.length > longestGlob) throw new SyntaxError("The pattern is too long");
  const alternatives = expand(pattern, { max: mostAlternatives + 1 });
  if (alternatives.length > mostAlternatives) throw new SyntaxError("The pattern has too many alternatives");
  return alternatives;
}

/** Tells whether a name matches; undefined for `**`, which any number of names do. */
type Segment = ((name: string) => boolean) | undefined;

const options = {
  dot: true,
  nocase: true,
  nobrace: true,
  noextglob: true,
  nonegate: true,
  posix: true,
  windows: false,
  debug: true,
};

function segmentMatcher(segment: string): Segment {
  if (segment === "**") return undefined;
  const stars = segment.split(/\*+/).length - 1;
  if (stars > mostStars) throw new SyntaxError("The pattern has too many stars");
  // Outside classes, brackets and bars are what they are.
  const matches = picomatch(segment.replace(/\*+/g, "*").replace(/[()|\\]/g, "\\$&"), options);
  return (name) => (name.length <= longestName || stars < mostStars) && matches(name);
}

/** Where a name does not match, only the last `**` may still take one more. */
function matchesAll(segments: readonly Segment[], names: readonly string[]): boolean {
  let [at, name, anyFrom, retry] = [0, 0, -1, 0];
  while (name < names.length) {
    const segment = segments[at];
    if (at < segments.length && segment === undefined) {
      anyFrom = at++;
      retry = name;
    } else if (segment?.(names[name] ?? "")) {
      at++;
      name++;
    } else if (anyFrom >= 0) {
      at = anyFrom + 1;
      name = ++retry;
    } else return false;
  }
  return segments.slice(at).every((segment) => segment === undefined);
}
