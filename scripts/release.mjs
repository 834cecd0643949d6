// `npm run release -- 1.2.3`: shows what a release changes; with --write changes it: the version in all workspaces, the lock file, the hook, the
// action and their page, the changelog's section, one commit and a tag. Nothing is pushed. `--notes` prints the newest section, for the release's page.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  options: { write: { type: "boolean", default: false }, notes: { type: "boolean", default: false } },
  allowPositionals: true,
});
const manifest = JSON.parse(read("package.json"));
/** Every package.json, by its folder as the lock file has it. */
const folders = ["", ...manifest.workspaces];
const names = folders.map((folder) => JSON.parse(read(join(folder, "package.json"))).name);

/** What tells others to take the newest version. */
const naming = [".pre-commit-hooks.yaml", "action.yml", "docs/pipelines.md"];

if (values.notes) process.stdout.write(newestSection());
else release(positionals[0] ?? "");

function release(version) {
  const before = manifest.version;
  if (!/^\d+\.\d+\.\d+$/.test(version)) fail(`Give a version like 1.2.3; the last one is ${before}`);
  if (compare(version, before) <= 0) fail(`${version} does not come after ${before}`);
  if (values.write && git("status", "--porcelain") !== "") fail("There are changes that are not committed");
  const changes = [
    ...folders.map((folder) => [join(folder, "package.json"), (text) => bumpJson(text, (json) => bumpManifest(json, version))]),
    ["package-lock.json", (text) => bumpJson(text, ({ packages }) => bumpLock(packages, version))],
    ...naming.map((file) => [file, (text) => replaced(text, before, version)]),
    ["CHANGELOG.md", (text) => replaced(text, "\n## [Unreleased]\n", `\n## [Unreleased]\n\n## [${version}] - ${today()}\n`)],
  ];
  if (contentsOf(sections()[0]) === "") fail("CHANGELOG.md says nothing under [Unreleased]");
  // Whatever cannot be changed ends it before anything is written.
  const texts = changes.map(([file, change]) => [file, change(read(file))]);
  if (!values.write) {
    console.log(`${version} would change:\n${texts.map(([file]) => `  ${file}\n`).join("")}Nothing is written; --write does it.`);
    return;
  }
  for (const [file, text] of texts) writeFileSync(join(root, file), text);
  git("commit", "--all", "--message", `chore: release ${version}`);
  git("tag", "--annotate", `v${version}`, "--message", `xxgk-lint ${version}`);
  console.log(`Committed and tagged. To publish: git push --follow-tags`);
}

/** The workspaces name each other by exact version. */
function bumpManifest(json, version) {
  json.version = version;
  for (const list of [json.dependencies, json.devDependencies])
    for (const name of names) if (list && name in list) list[name] = version;
}

function bumpLock(packages, version) {
  for (const folder of folders) bumpManifest(packages[folder], version);
}

function bumpJson(text, edit) {
  const json = JSON.parse(text);
  edit(json);
  if (json.lockfileVersion) json.version = json.packages[""].version;
  return `${JSON.stringify(json, undefined, 2)}\n`;
}

function newestSection() {
  const [, newest] = sections();
  if (newest === undefined) fail("CHANGELOG.md has no release yet");
  return `${contentsOf(newest)}\n`;
}

function contentsOf(section) {
  return section.replace(/^.*\n/, "").trim();
}

/** Of the changelog, the unreleased one first. */
function sections() {
  return read("CHANGELOG.md")
    .split(/^## (?=\[)/m)
    .slice(1);
}

function replaced(text, from, to) {
  if (!text.includes(from)) fail(`Cannot find: ${from.trim()}`);
  return text.replaceAll(from, to);
}

function compare(a, b) {
  const [left, right] = [a, b].map((version) => version.split(".").map(Number));
  return left.map((part, i) => part - right[i]).find((difference) => difference !== 0) ?? 0;
}

function today() {
  return new Date().toISOString().slice(0, 10);
}

function git(...args) {
  return execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();
}

function read(file) {
  return readFileSync(join(root, file), "utf8");
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
