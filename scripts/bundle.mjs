// `npm run bundle`: one zip for offices without internet and without Node, dist/xxgk-lint-<version>-<platform>.zip: the command as one
// executable for the system that this runs on, the VS Code extension, the page in one file, examples, the manual, checksums.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, posix, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { zipSync } from "fflate";
import { writeExecutable } from "./bundle/executable.mjs";
import { writeManual } from "./bundle/manual.mjs";
import { filesIn } from "./files.mjs";
import { noticesName } from "./notices.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const name = `xxgk-lint-${version}-${process.platform}-${process.arch}`;
const folder = join(root, "dist", name);
const executable = process.platform === "win32" ? "xxgk-lint.exe" : "xxgk-lint";

/** On Windows, files that are dropped on it are checked, and Word files get a copy with comments beside them; the window stays open. */
const dropTarget = ["@echo off", "chcp 65001 >nul", '"%~dp0xxgk-lint.exe" --annotate %*', "pause", ""].join("\r\n");

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
execFileSync(process.execPath, [join(root, "client/scripts/package.mjs")], { stdio: "inherit" });
copyFileSync(join(root, "client/xxgk-lint.vsix"), join(folder, "xxgk-lint.vsix"));
writeFileSync(join(folder, noticesName), await writeExecutable(join(folder, executable), folder));
copyFileSync(licenceOfNode(), join(folder, "LICENSE-node"));
copyFileSync(join(root, "LICENSE"), join(folder, "LICENSE"));
execFileSync(process.execPath, [join(root, "web/scripts/build.mjs")], { stdio: "inherit" });
copyFileSync(join(root, "web/dist/xxgk-lint.html"), join(folder, "xxgk-lint.html"));
// What `xxgk-lint web` serves.
cpSync(join(root, "web/dist/site"), join(folder, "site"), { recursive: true });
cpSync(join(root, "examples"), join(folder, "examples"), { recursive: true });
if (process.platform === "win32") writeFileSync(join(folder, "把年报拖到这里.cmd"), dropTarget);
writeWordExample("examples/bad/qingxi-2023.md", "examples/word/清溪镇2023年年报.docx");
writePages();
writeFileSync(join(folder, "SHA256SUMS"), sums());
writeZip(`${folder}.zip`);
rmSync(folder, { recursive: true });

/** What most drafts are. The new executable writes it, so that a zip is never made of one that does not run. */
function writeWordExample(draft, example) {
  mkdirSync(dirname(join(folder, example)));
  execFileSync(join(folder, executable), ["convert", draft, "-o", example], { cwd: folder });
}

/** The pages for users, not those for developers. */
function writePages() {
  const rules = filesIn(join(root, "docs/rules")).map((path) => `docs/rules/${path}`);
  const menu = [
    ["首页", "docs/intranet.md"],
    ["命令", "docs/command.md"],
    ["配置", "docs/config.md"],
    ["规则", "docs/rules/README.md"],
    ["VS Code", "client/README.md"],
    ["其他编辑器", "docs/editors.md"],
    ["流水线", "docs/pipelines.md"],
    ["示例", "examples/README.md"],
    ["简介", "README.md"],
  ];
  writeManual(join(folder, "manual"), [...new Set([...menu.map(([, path]) => path), ...rules])], menu);
}

/** The executable is a copy of Node: its licence goes with it. Where installations have it: their folder, or the system's folder of documents. */
function licenceOfNode() {
  const bin = dirname(process.execPath);
  const places = ["LICENSE", "../LICENSE", "../share/doc/nodejs/LICENSE", "../share/doc/node/LICENSE"].map((path) =>
    join(bin, path),
  );
  const found = places.find((path) => existsSync(path));
  if (!found) throw new Error(`Node's licence is in none of: ${places.join(", ")}`);
  return found;
}

/** As `sha256sum` writes and checks them. */
function sums() {
  return filesIn(folder)
    .map((path) => `${hashOf(join(folder, path))}  ${path}\n`)
    .join("");
}

function hashOf(path) {
  return createHash("sha256").update(readFileSync(path)).digest("hex");
}

function writeZip(path) {
  const files = filesIn(folder).map((file) => {
    const mode = file === executable ? 0o100755 : 0o100644;
    return [
      posix.join(name, file),
      [readFileSync(join(folder, file)), { os: 3, attrs: mode << 16, level: isPacked(file) ? 0 : 6 }],
    ];
  });
  writeFileSync(path, zipSync(Object.fromEntries(files)));
  console.log(`${relative(root, path)}: ${files.length} files, ${(statSync(path).size / 1e6).toFixed(1)} MB`);
}

function isPacked(file) {
  return /\.(?:vsix|png|docx)$/.test(file);
}
