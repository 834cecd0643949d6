// Starts the program beside this file, main.cjs, with what V8 compiled of it at an earlier start: half of a start is compiling else. Node can do
// this by itself from 22.8 on (module.enableCompileCache), in a folder that all users share unless told otherwise.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Script } from "node:vm";
import { keepCompiled, readCompiled } from "./compiled.ts";

/** What a program may export for its start. */
interface Program {
  /** Whether it has done what it is mostly started for. Functions that never ran are not compiled: help alone is not worth keeping. */
  readonly isWarm?: () => boolean;
}

/** After so many milliseconds all that a start takes has run. V8 forgets functions that run only once, but not so soon. */
const settled = 10_000;

start(join(__dirname, "main.cjs"));

function start(path: string): void {
  // The bundle is ASCII throughout, which needs no decoding.
  const source = readFileSync(path, "latin1");
  const kept = readCompiled(path, source);
  const wrapped = `(function(exports,require,module,__filename,__dirname){${source}\n})`;
  const script = new Script(wrapped, { filename: path, ...(kept && { cachedData: kept }) });
  const module = { exports: {} as Program };
  if (!kept || script.cachedDataRejected) keepLater(() => module.exports.isWarm?.() !== false, path, source, script);
  script.runInThisContext()(module.exports, createRequire(path), module, path, dirname(path));
}

function keepLater(isWarm: () => boolean, path: string, source: string, script: Script): void {
  const keep = () => {
    if (isWarm()) keepCompiled(path, source, () => script.createCachedData());
  };
  const timer = setTimeout(() => {
    process.off("exit", keep);
    keep();
  }, settled).unref();
  process.once("exit", keep).once("exit", () => clearTimeout(timer));
}
