import { existsSync } from "node:fs";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { type Config, configName, emptyConfig, readConfig } from "@xxgk-lint/shared/config.ts";
import { Lines } from "@xxgk-lint/shared/text/lines.ts";
import { megabyte, readRegularFile } from "../files/read-file.ts";
import { decodeText } from "../files/read-text.ts";
import { isBelow } from "../files/real-path.ts";
import { fileProblem, Problem } from "../problem.ts";

export interface ConfigFile {
  readonly config: Config;
  /** Where its paths start from; the current folder where there is no file. */
  readonly folder: string;
  /** Undefined where there is no file. */
  readonly path?: string;
  /** What its paths lead to must lie below this one. */
  readonly root: string;
}

/** The configuration of a whole run: see `ConfigFiles.ofRun`. */
export function loadConfig(named: string | undefined, cwd: string, folders: readonly string[] = []): ConfigFile {
  return new ConfigFiles(named, cwd).ofRun(folders);
}

function read(named: string | undefined, cwd: string): ConfigFile {
  if (named === undefined) return { config: emptyConfig, folder: cwd, root: cwd };
  const path = resolve(cwd, named);
  const source = readSource(path);
  const folder = dirname(path);
  const levels = levelsBelow(cwd, folder);
  const { config, problems } = readConfig(source, levels, (name) => readExtended(folder, name));
  if (problems.length === 0) return { config, folder, path, root: levels > 0 ? cwd : folder };
  const lines = new Lines(source);
  const words = (locale: "zh" | "en") =>
    problems.map(({ range, property, text }) => {
      const { line, column } = lines.position(range.start);
      return [`${path}:${line + 1}:${column + 1}`, property, text[locale]].filter(Boolean).join(locale === "zh" ? "：" : ": ");
    });
  throw new Problem({ zh: words("zh").join("\n"), en: words("en").join("\n") });
}

/** A file that is extended; undefined where there is none, or where a link leads out of the folder. Throws a Problem where it cannot be read. */
function readExtended(folder: string, name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) && isBelow(path, folder) ? readSource(path) : undefined;
}

/** A file's path from the configuration's folder, with slashes. */
export function pathFrom({ folder }: ConfigFile, path: string): string {
  return relative(folder, path).replaceAll("\\", "/");
}

/** How many folders one lies below another; 0 where it does not. */
function levelsBelow(above: string, folder: string): number {
  const path = relative(above, folder);
  return path === "" || path.startsWith("..") || isAbsolute(path) ? 0 : path.split(sep).length;
}

/** In bytes. A configuration with a hundred roll-ups of a hundred agencies each is smaller. */
const largestConfig = 2 * megabyte;

function readSource(path: string): string {
  try {
    return decodeText(
      readRegularFile(path, () => largestConfig),
      path,
    ).text;
  } catch (error) {
    throw fileProblem(path, error);
  }
}

/** The configurations of files, each the nearest above the file, else that of the current folder. One folder is looked at once. */
export class ConfigFiles {
  readonly #named: string | undefined;
  readonly #cwd: string;
  readonly #paths = new Map<string, string | undefined>();
  readonly #files = new Map<string | undefined, ConfigFile>();

  /** Where one is named, it is for all files. Names are from the folder `cwd` on. */
  constructor(named: string | undefined, cwd: string) {
    this.#named = named;
    this.#cwd = cwd;
  }

  /**
   * The configuration that is named, or the nearest one from the current folder upwards, or the one of a folder that is checked. Throws a
   * Problem that lists every mistake in it.
   */
  ofRun(folders: readonly string[]): ConfigFile {
    return this.#read(this.#named ?? this.#nearest(this.#cwd) ?? inside(folders, this.#cwd));
  }

  /** The configuration of one file. Throws a Problem that lists every mistake in it. */
  of(path: string): ConfigFile {
    return this.#read(this.#named ?? this.#nearest(dirname(path)) ?? this.#nearest(this.#cwd));
  }

  #read(config: string | undefined): ConfigFile {
    const file = this.#files.get(config) ?? read(config, this.#cwd);
    this.#files.set(config, file);
    return file;
  }

  #nearest(folder: string): string | undefined {
    if (!this.#paths.has(folder)) this.#paths.set(folder, nearest(folder));
    return this.#paths.get(folder);
  }
}

function nearest(folder: string): string | undefined {
  const path = join(folder, configName);
  if (existsSync(path)) return path;
  const above = dirname(folder);
  return above === folder ? undefined : nearest(above);
}

function inside(folders: readonly string[], cwd: string): string | undefined {
  return folders.map((folder) => resolve(cwd, folder, configName)).find((path) => existsSync(path));
}
