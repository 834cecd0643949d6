/** Tells whether a path with slashes matches. `**` crosses folders, `*` and `?` do not, `{a,b}` is either. A folder's path means all below it. */
export function globMatcher(pattern: string): (path: string) => boolean {
  const plain = plainPath(pattern);
  const expression = new RegExp(`^${translate(plain)}${isGlob(plain) ? "" : "(?:/.*)?"}$`, "u");
  return (path) => expression.test(path.normalize("NFC"));
}

/** False for one that makes no sense: [z-a]. */
export function isSound(pattern: string): boolean {
  try {
    return globMatcher(pattern) !== undefined;
  } catch {
    return false;
  }
}

/** Without `./` before and a slash behind. */
export function plainPath(pattern: string): string {
  return pattern.replace(/^(?:\.\/)+/, "").replace(/\/+$/, "");
}

/** False for the path of one file or folder. */
export function isGlob(pattern: string): boolean {
  return /[*?{[]/.test(pattern);
}

const tokens = /\*\*\/|\*\*|\*|\?|\{[^{}]*\}|\[[^\]/]+\]|[\s\S]/gu;

function translate(pattern: string): string {
  return pattern.normalize("NFC").replace(tokens, (token) => {
    if (token === "**/") return "(?:.*/)?";
    if (token === "**") return ".*";
    if (token === "*") return "[^/]*";
    if (token === "?") return "[^/]";
    if (token.length > 2 && token.startsWith("{")) return `(?:${token.slice(1, -1).split(",").map(translate).join("|")})`;
    if (token.length > 2 && token.startsWith("[")) return characters(token);
    return token.replace(/[\\^$.*+?()[\]{}|/]/u, "\\$&");
  });
}

function characters(token: string): string {
  const inside = token
    .slice(1, -1)
    .replace(/^!/, "^")
    .replace(/[\\[\]]/g, "\\$&");
  return `[${inside}]`;
}
