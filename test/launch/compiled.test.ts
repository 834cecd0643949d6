import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { keepCompiled, readCompiled } from "../../launch/compiled.ts";

let home = "";
const path = "/opt/xxgk-lint/main.cjs";
const data = Buffer.from("compiled");

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "xxgk-launch-"));
  vi.stubEnv("NODE_DISABLE_COMPILE_CACHE", "");
  for (const name of ["HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"]) vi.stubEnv(name, home);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(home, { recursive: true });
});

/** The one file that is kept. */
function keptFile(): string {
  const files = readdirSync(home, { recursive: true, encoding: "utf8" }).filter((name) => statSync(join(home, name)).isFile());
  expect(files).toHaveLength(1);
  return join(home, files[0] ?? "");
}

test("what is kept of a program is read at its next start, and no other program's", () => {
  expect(readCompiled(path, "1")).toBeUndefined();
  keepCompiled(path, "1", () => data);
  expect(readCompiled(path, "1")).toEqual(data);
  expect(readCompiled("/opt/other/main.cjs", "1")).toBeUndefined();
});

test("a program that has changed, to the same length even, is compiled anew and takes the place of the old one", () => {
  keepCompiled(path, "1", () => data);
  expect(readCompiled(path, "2")).toBeUndefined();
  keepCompiled(path, "2", () => data);
  expect(readCompiled(path, "2")).toEqual(data);
  keptFile();
});

test("damaged and shortened data is not run", () => {
  keepCompiled(path, "1", () => data);
  const file = keptFile();
  const bytes = readFileSync(file);
  for (const damaged of [
    bytes.subarray(0, -1),
    bytes.map((byte, i) => (i === 35 ? byte ^ 1 : byte)),
    bytes.subarray(0, 10),
    "",
  ]) {
    writeFileSync(file, damaged);
    expect(readCompiled(path, "1")).toBeUndefined();
  }
});

test.skipIf(process.platform === "win32")("a folder that others can write to is neither read nor written", () => {
  keepCompiled(path, "1", () => data);
  const file = keptFile();
  chmodSync(join(file, ".."), 0o770);
  expect(readCompiled(path, "1")).toBeUndefined();
  keepCompiled(path, "2", () => data);
  chmodSync(join(file, ".."), 0o700);
  expect(readCompiled(path, "1")).toEqual(data);
});

test("where nothing can be kept, nothing is compiled for it and nothing is told", () => {
  for (const name of ["HOME", "XDG_CACHE_HOME", "LOCALAPPDATA"]) vi.stubEnv(name, "/dev/null");
  const compiled = vi.fn(() => data);
  keepCompiled(path, "1", compiled);
  expect(compiled).not.toHaveBeenCalled();
  expect(readCompiled(path, "1")).toBeUndefined();
});

test("NODE_DISABLE_COMPILE_CACHE keeps nothing and reads nothing", () => {
  keepCompiled(path, "1", () => data);
  vi.stubEnv("NODE_DISABLE_COMPILE_CACHE", "1");
  expect(readCompiled(path, "1")).toBeUndefined();
  rmSync(keptFile());
  keepCompiled(path, "1", () => data);
  expect(readdirSync(home, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".v8"))).toEqual([]);
});
