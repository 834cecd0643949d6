// What bundles owe to the packages that they hold: their names, versions, licences and the licences' words.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

export const noticesName = "THIRD_PARTY_NOTICES.txt";

/** The folders of the packages that a bundle has taken something from, by esbuild's account of it; relative to `folder`, as its paths are. */
export function packagesIn({ outputs }, folder) {
  const inputs = Object.values(outputs).flatMap((output) => Object.entries(output.inputs));
  const used = inputs.filter(([, { bytesInOutput }]) => bytesInOutput > 0).map(([path]) => path.replace(/^[\w-]+:/, ""));
  const folders = used.flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? []);
  return [...new Set(folders)].map((path) => join(folder, path)).sort();
}

/** The text for these packages. Throws where one comes without a licence. */
export function noticesOf(packages) {
  const notices = packages.map((folder) => {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const words = licenceIn(folder);
    if (!license && !words) throw new Error(`${name}@${version} has no licence`);
    return { title: `${name} ${version} (${license ?? "see below"})`, words: words ?? "" };
  });
  const unique = new Map(notices.map((notice) => [notice.title, notice]));
  const sections = [...unique.values()].sort((a, b) => (a.title < b.title ? -1 : 1));
  return `${[heading, ...sections.map(({ title, words }) => `${title}\n${"-".repeat(title.length)}\n\n${words}`.trimEnd())].join("\n\n\n")}\n`;
}

const heading = `第三方软件声明 Third-party notices

本软件包含以下软件，各依其许可使用。
This software contains the following, each under its own licence.`;

/** A package may hold several: a licence and the notices of what it holds itself. */
function licenceIn(folder) {
  if (!existsSync(folder)) return undefined;
  const names = readdirSync(folder).filter((name) => /^(?:licen[sc]e|copying|notice|thirdpartynotices)/i.test(name));
  const texts = names.sort().map((name) => readFileSync(join(folder, name), "utf8").replaceAll("\r\n", "\n").trim());
  return texts.length > 0 ? texts.join("\n\n") : undefined;
}
