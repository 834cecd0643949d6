import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, expect, onTestFinished, test } from "vitest";

const launch = fileURLToPath(new URL("../../cli/dist/launch.cjs", import.meta.url));
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "xxgk-launch-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  copyFileSync(launch, join(folder, "launch.cjs"));
});

/** Starts a program of this text; gives what it prints, and the files that are kept of it. */
function start(program: string): { readonly out: string; readonly kept: readonly string[] } {
  writeFileSync(join(folder, "main.cjs"), program);
  const cache = join(folder, "cache");
  const env = { ...process.env, HOME: cache, XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, NODE_DISABLE_COMPILE_CACHE: "" };
  const out = execFileSync(process.execPath, [join(folder, "launch.cjs"), "a"], { env, encoding: "utf8" });
  return { out, kept: keptIn(cache) };
}

function keptIn(cache: string): readonly string[] {
  try {
    const names = readdirSync(cache, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".v8"));
    return names.map((name) => join(cache, name));
  } catch {
    return [];
  }
}

test("a program runs as it would by itself, the first time and with what was kept of it", () => {
  const program = 'console.log(process.argv[2], __filename, typeof require("node:path").join, typeof module, "\\u4e00");';
  const first = start(program);
  const second = start(program);
  expect(first.out).toBe(`a ${join(folder, "main.cjs")} function object 一\n`);
  expect(second.out).toBe(first.out);
  expect(first.kept).toHaveLength(1);
});

test("what was kept is what runs", () => {
  const said = (word: string) => `console.log("${word}")`;
  const [file = ""] = start(said("one")).kept;
  const before = readFileSync(file);
  expect(start(said("one")).out).toBe("one\n");
  // Not written again: it was taken.
  expect(readFileSync(file)).toEqual(before);
  expect(start(said("two")).out).toBe("two\n");
  expect(readFileSync(file)).not.toEqual(before);
});

test("damaged data is passed over and made anew", () => {
  const program = 'console.log("one")';
  const [file = ""] = start(program).kept;
  const sound = readFileSync(file);
  writeFileSync(
    file,
    sound.map((byte, i) => (i > 100 ? byte ^ 0x5a : byte)),
  );
  expect(start(program).out).toBe("one\n");
  expect(readFileSync(file).length).toBe(sound.length);
});

test("a program that has not done its work is not kept", () => {
  expect(start("exports.isWarm = () => false").kept).toEqual([]);
  expect(start("exports.isWarm = () => true").kept).toHaveLength(1);
});

test("parts beside the program are found", () => {
  writeFileSync(join(folder, "part.cjs"), "exports.part = 1;");
  const program = 'Promise.resolve().then(() => console.log(require("./part.cjs").part))';
  start(program);
  expect(start(program).out).toBe("1\n");
});

test("the bundles import nothing by themselves: what V8 kept could not", () => {
  for (const name of ["cli", "server"]) {
    const bundle = readFileSync(fileURLToPath(new URL(`../../${name}/dist/main.cjs`, import.meta.url)), "latin1");
    expect(bundle.match(/\bimport\(/g)).toBeNull();
    expect(bundle.match(/[^\0-\x7f]/g)).toBeNull();
  }
});
