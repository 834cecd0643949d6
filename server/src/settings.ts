import { exactness } from "@xxgk-lint/shared/config-rules.ts";
import { kinds } from "@xxgk-lint/shared/forms/index.ts";
import { rulesNamed } from "@xxgk-lint/shared/rules/ids.ts";
import type { Settings, Severity } from "@xxgk-lint/shared/rules/rule.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { isSound } from "@xxgk-lint/shared/workspace/glob.ts";
import { fileFilter } from "./file-filter.ts";
import { isRecord } from "./record.ts";

/** `xxgkLint.*`, checked. */
export interface ServerSettings {
  readonly enable: boolean;
  readonly inlayHints: boolean;
  /** While a report is being filled in, what is open is no fault. */
  readonly drafting: boolean;
  /** Files, folders and globs of earlier years' reports. */
  readonly prior: readonly string[];
  /** Globs; empty where all files count. */
  readonly files: readonly string[];
  /** Whether the document with this address counts. */
  readonly isWanted: (uri: string) => boolean;
  /** In MB: larger texts are not read. */
  readonly maxFileSize: number;
  /** The engine's settings. */
  readonly lint: Settings;
}

/** Gives the settings that count for a document. */
export interface WithSettings {
  /** Those of the workspace. */
  readonly settings: ServerSettings;
  /** Those of the folder that a document lies in, else those of the whole workspace. */
  settingsFor(uri: string): ServerSettings;
  /** Whether a file with this uri is checked, as a report. */
  counts(uri: string): boolean;
}

/** Takes new settings. */
export interface Configurable {
  /** How often the client was asked for its settings: an older question may be answered after the last one, which counts. */
  questions: number;
  /**
   * Takes the settings of the workspace, and by folder where folders have their own; each mistake is reported once, and defaults are used
   * instead.
   */
  configure(value: unknown, byFolder?: readonly (readonly [folder: string, value: unknown])[]): void;
}

export interface ReadSettings {
  readonly settings: ServerSettings;
  /** What was wrong with a setting, and what is used instead. */
  readonly complaints: readonly string[];
}

const severities = ["off", "information", "warning", "error"];

/** Reads what the client sends for the section `xxgkLint`. A bad setting is named and its default used; the others still count. */
export function readSettings(value: unknown, clientLocale: string | undefined): ReadSettings {
  const given = isRecord(value) ? value : {};
  const complaints: string[] = [];
  const complain = (name: string, expected: string, fallback: string) =>
    complaints.push(
      `设置 xxgkLint.${name} 有误：应为${expected}，现按 ${fallback} 处理。(Bad setting xxgkLint.${name}: using ${fallback}.)`,
    );
  const flag = (name: string, fallback: boolean): boolean => {
    const setting = given[name] ?? fallback;
    if (typeof setting === "boolean") return setting;
    complain(name, " true 或 false", String(fallback));
    return fallback;
  };
  const choice = (name: string, choices: readonly string[]): string => {
    const setting = given[name] ?? "auto";
    if (typeof setting === "string" && choices.includes(setting)) return setting;
    complain(name, `“${choices.join("”“")}”之一`, "auto");
    return "auto";
  };
  const edition = choice("edition", ["auto", ...kinds.flatMap(({ editions }) => editions.map(({ id }) => id))]);
  const settings: ServerSettings = {
    enable: flag("enable", true),
    inlayHints: flag("inlayHints", true),
    drafting: flag("drafting", true),
    prior: readPrior(given.prior, complain),
    ...readFiles(given.files, complain),
    maxFileSize: readSize(given.maxFileSize, complain),
    lint: {
      locale: localeOf(choice("locale", ["auto", "zh", "zh-CN", "en"]), clientLocale),
      severity: readRules(given.rules, complain),
      ...(edition !== "auto" && { edition }),
    },
  };
  return { settings, complaints };
}

type Complain = (name: string, expected: string, fallback: string) => void;

function readPrior(value: unknown, complain: Complain): readonly string[] {
  const paths = value ?? [];
  const isPath = (path: unknown) => typeof path === "string" && path.trim() !== "" && isSound(path) && !namesMachine(path);
  if (Array.isArray(paths) && paths.every(isPath)) return paths;
  complain("prior", "本机的文件、文件夹或通配符的列表", "[]");
  return [];
}

/** `\\\\host\\share`: to open it would be to log in there. */
function namesMachine(path: string): boolean {
  return /^[/\\]{2}|^[a-z][\w+.-]+:/i.test(path);
}

const defaultSize = 20;

function readSize(value: unknown, complain: Complain): number {
  const size = value ?? defaultSize;
  if (typeof size === "number" && size > 0) return size;
  complain("maxFileSize", "大于 0 的数（MB）", String(defaultSize));
  return defaultSize;
}

function readFiles(value: unknown, complain: Complain): Pick<ServerSettings, "files" | "isWanted"> {
  const globs = value ?? [];
  try {
    if (Array.isArray(globs) && globs.every((glob) => typeof glob === "string")) {
      return { files: globs, isWanted: fileFilter(globs) };
    }
  } catch {
    // A glob that makes no sense is a bad setting, too.
  }
  complain("files", "文件通配符的列表", "[]");
  return { files: [], isWanted: fileFilter([]) };
}

function readRules(value: unknown, complain: Complain): Settings["severity"] {
  if (value === undefined || value === null) return {};
  const severity: { [id: string]: Severity | "off" } = {};
  if (!isRecord(value)) complain("rules", "规则与级别的对照", "{}");
  else {
    // A setting for a group ranks below those of its rules, in whatever order they are written.
    for (const [name, level] of Object.entries(value).sort(([a], [b]) => exactness(a) - exactness(b))) {
      const ids = rulesNamed(name);
      if (ids.length > 0 && isSeverity(level)) for (const id of ids) severity[id] = level;
      else complain(`rules["${name}"]`, ids.length > 0 ? `“${severities.join("”“")}”之一` : "已有规则的编号", "default");
    }
  }
  return severity;
}

function isSeverity(value: unknown): value is Severity | "off" {
  return typeof value === "string" && severities.includes(value);
}

/** Chinese, unless the editor or the setting says English. */
function localeOf(setting: string, clientLocale: string | undefined): Locale {
  if (setting === "auto") return clientLocale === undefined || /^zh/i.test(clientLocale) ? "zh" : "en";
  return setting === "en" ? "en" : "zh";
}
