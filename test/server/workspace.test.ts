import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import iconv from "iconv-lite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { ClientCapabilities } from "vscode-languageserver";
import { Lines } from "../../shared/src/text/lines.ts";
import { folderWith, root, run } from "../support/command.ts";
import { countyFiles } from "../support/county/county.ts";
import { LanguageClient } from "../support/language-client.ts";

/** The server with a folder that holds the reports of a county: they know each other, on the disk or open. */

const county = "2023/county.md";
const township = "2023/townships/longtan.md";
const has = (code: string) => (codes: readonly unknown[]) => codes.includes(code);
const hasNot = (code: string) => (codes: readonly unknown[]) => !codes.includes(code);
const changes = { created: 1, changed: 2, deleted: 3 } as const;

let client: LanguageClient;
let folder: string;

beforeEach(() => {
  client = new LanguageClient();
  folder = folderWith(Object.fromEntries(countyFiles()));
});

afterEach(() => {
  client.leave();
});

describe("the findings are those of the command", () => {
  test.each(["examples/county", "examples/county-faulty"])(
    "%s",
    async (name) => {
      folder = join(root, name);
      await begin({}, "已读取");
      const found: unknown[] = [];
      for (const path of reportsIn(folder)) {
        await open(path);
        for (const { code, message, range } of await client.diagnostics(at(path))) {
          found.push([join(folder, path), code, message, range.start.line + 1, range.start.character + 1]);
        }
      }
      interface Result {
        readonly filePath: string;
        readonly messages: readonly { ruleId: string; message: string; line: number; column: number }[];
      }
      const results: readonly Result[] = JSON.parse((await run(["--format", "json", "."], { cwd: folder })).out);
      const expected = results.flatMap(({ filePath, messages }) =>
        messages.map(({ ruleId, message, line, column }) => [filePath, ruleId, message, line, column]),
      );
      expect(found.sort()).toEqual(expected.sort());
    },
    30_000,
  );
});

describe("a county's report", () => {
  test("is warned when a township's text changes, and no longer once it is mended", async () => {
    await begin();
    await open(county);
    expect(await client.diagnostics(at(county))).toEqual([]);
    await open(township);
    await client.change(at(township), penalised(township, 7));
    const [finding] = await client.published(at(county), has("rollup/total"));
    expect(finding?.message).toContain("行政处罚");
    await client.change(at(township), text(township));
    expect(await client.published(at(county), hasNot("rollup/total"))).toEqual([]);
  });

  test("names the place in the other report, as it stands there now", async () => {
    await begin();
    await open(county);
    await open(township);
    const changed = `\n\n${penalised(township, 9000)}`;
    await client.change(at(township), changed);
    const [finding] = await client.published(at(county), has("rollup/total"));
    const place = finding?.relatedInformation?.find(({ location }) => location.uri === at(township))?.location.range;
    const { line, column } = new Lines(changed).position(changed.search(/(?<=\| 行政处罚 \| )/));
    expect(place?.start).toEqual({ line, character: column });
    expect(place?.end.line).toBe(line);
  });

  test("is compared with the file again when a township is closed unsaved", async () => {
    await begin();
    await open(county);
    await open(township);
    await client.change(at(township), penalised(township, 7));
    await client.published(at(county), has("rollup/total"));
    await client.close(at(township));
    await client.published(at(county), hasNot("rollup/total"));
  });

  test("hears of files that change, vanish and appear", async () => {
    await begin();
    await open(county);
    await client.diagnostics(at(county));
    const before = text(township);
    writeFileSync(join(folder, township), penalised(township, 7));
    await tell(changes.changed, township);
    await client.published(at(county), has("rollup/total"));
    rmSync(join(folder, township));
    await tell(changes.deleted, township);
    const [missing] = await client.published(at(county), has("rollup/incomplete"));
    expect(missing?.message).toContain("龙潭镇");
    writeFileSync(join(folder, township), iconv.encode(before, "gb18030"));
    await tell(changes.created, township);
    expect(await client.published(at(county), (codes) => codes.length === 0)).toEqual([]);
  });

  test("hears of whole folders that are moved away and back", async () => {
    await begin();
    await open(county);
    await client.diagnostics(at(county));
    renameSync(join(folder, "2023/townships"), join(folder, "elsewhere"));
    await tell(changes.deleted, "2023/townships");
    await client.published(at(county), has("rollup/incomplete"));
    renameSync(join(folder, "elsewhere"), join(folder, "2023/townships"));
    await tell(changes.created, "2023/townships");
    await client.published(at(county), hasNot("rollup/incomplete"));
  });

  test("hears nothing of packages, hidden folders and hidden files", async () => {
    const copies = ["node_modules/x", ".backup"].map((name) => `2023/townships/${name}/longtan.md`);
    const agencies = ["2023/office.md", "2023/departments/*", "2023/townships/**"];
    const rollups = [{ report: "2023/county.md", agencies, leaveOut: ["税务局", "气象局"] }];
    writeFileSync(join(folder, "xxgk.config.json"), JSON.stringify({ rollups }));
    writeFileSync(join(folder, "2023/townships/._longtan.md"), penalised(township, 9));
    await begin();
    await open(county);
    expect(await client.diagnostics(at(county))).toEqual([]);
    for (const path of copies) {
      mkdirSync(join(folder, path, ".."), { recursive: true });
      writeFileSync(join(folder, path), penalised(township, 9));
      await tell(changes.created, path);
    }
    writeFileSync(join(folder, township), penalised(township, 7));
    await tell(changes.changed, township);
    expect(codesOf(await client.published(at(county), (codes) => codes.length > 0))).toEqual(["rollup/total"]);
  });

  test("counts an open text, not the file that changes below it", async () => {
    await begin();
    await open(county);
    await open(township);
    writeFileSync(join(folder, township), penalised(township, 7));
    await tell(changes.changed, township);
    await client.change(at(township), text(township).replace("| 行政处罚 | ", "| 行政处罚 | 1"));
    const findings = await client.published(at(county), has("rollup/total"));
    expect(findings).toHaveLength(1);
    rmSync(join(folder, township));
    await tell(changes.deleted, township);
    await client.change(at(township), countyFiles().get(township) ?? "");
    await client.published(at(county), (codes) => codes.length === 0);
  });

  test("is not held against files that the settings leave out", async () => {
    client.settings = { files: ["county.md", "departments"] };
    await begin({ workspace: { configuration: true } }, "18 份");
    await open(county);
    await client.published(at(county), has("rollup/incomplete"));
    client.settings = { files: [] };
    await client.notify("workspace/didChangeConfiguration", { settings: {} });
    await client.published(at(county), hasNot("rollup/incomplete"));
  });
});

describe("last year's report", () => {
  const departments = "departments/shuiwuju.md";

  test("is found, in the folder or open and unsaved", async () => {
    await begin();
    const now = `2023/${departments}`;
    await open(now);
    expect(await client.diagnostics(at(now))).toEqual([]);
    const last = `2022/${departments}`;
    await open(last);
    const row = /(四、结转下年度继续办理 \|[ |]*)(\d+)/;
    await client.change(
      at(last),
      text(last).replace(row, (_, before, n) => `${before}${Number(n) + 3}`),
    );
    await client.published(at(now), has("prior/carried-over"));
  });

  test.each([
    ["the configuration", ["../2022"], [], ""],
    ["the settings", [], ["../2022/**/*.md"], "2023"],
  ])("is found outside, where %s says so", async (_, prior, set, opened) => {
    const [last, now] = [`2022/${departments}`, `2023/${departments}`];
    rmSync(join(folder, "xxgk.config.json"));
    writeFileSync(join(folder, "2023/xxgk.config.json"), JSON.stringify({ prior }));
    writeFileSync(join(folder, last), text(last).replace(/(四、结转下年度继续办理 \|[ |]*)(\d+)/, "$17"));
    client.settings = { prior: set };
    await client.start({ workspace: { configuration: true } }, "zh-cn", [at(opened)]);
    await open(now);
    const [finding] = await client.published(at(now), has("prior/carried-over"));
    const place = finding?.relatedInformation?.find(({ location }) => location.uri === at(last));
    expect(text(last).split("\n")[place?.location.range.start.line ?? 0]).toContain("四、结转下年度继续办理");
    writeFileSync(join(folder, "2023/xxgk.config.json"), "{}");
    await tell(changes.changed, "2023/xxgk.config.json");
    client.settings = {};
    await client.notify("workspace/didChangeConfiguration", { settings: {} });
    await client.published(at(now), hasNot("prior/carried-over"));
  });

  test("comes and goes with its file, where another configuration names it", async () => {
    const [last, now] = [`2022/${departments}`, `2023/${departments}`];
    const different = text(last).replace(/(四、结转下年度继续办理 \|[ |]*)(\d+)/, "$17");
    rmSync(join(folder, last));
    writeFileSync(join(folder, "2023/xxgk.config.json"), JSON.stringify({ prior: ["../2022"] }));
    await begin({}, "35 份");
    await open(now);
    await client.diagnostics(at(now));
    writeFileSync(join(folder, last), different);
    await tell(changes.created, last);
    await client.published(at(now), has("prior/carried-over"));
    rmSync(join(folder, last));
    await tell(changes.deleted, last);
    await client.published(at(now), hasNot("prior/carried-over"));
  });

  test("is found among open documents, where there is no folder", async () => {
    await client.start();
    const [last, now] = [text(`2022/${departments}`), text(`2023/${departments}`)];
    await client.open("untitled:last", last.replace(/(四、结转下年度继续办理 \|[ |]*)(\d+)/, "$17"));
    await client.open("untitled:now", now);
    await client.published("untitled:now", has("prior/carried-over"));
    await client.close("untitled:last");
    await client.published("untitled:now", hasNot("prior/carried-over"));
  });

  test("that lies outside the workspace counts while it is open", async () => {
    await client.start();
    const [last, now] = [`2022/${departments}`, `2023/${departments}`];
    writeFileSync(join(folder, last), text(last).replace(/(四、结转下年度继续办理 \|[ |]*)(\d+)/, "$17"));
    await open(last);
    await open(now);
    await client.published(at(now), has("prior/carried-over"));
    await client.close(at(last));
    await client.published(at(now), hasNot("prior/carried-over"));
  });
});

describe("the configuration", () => {
  const file = "xxgk.config.json";

  test("says what belongs together; without it nothing is compared", async () => {
    writeFileSync(join(folder, township), penalised(township, 7));
    await begin();
    await open(county);
    expect(codesOf(await client.diagnostics(at(county)))).toEqual(["rollup/total"]);
    const before = text(file);
    rmSync(join(folder, file));
    await tell(changes.deleted, file);
    await client.published(at(county), hasNot("rollup/total"));
    writeFileSync(join(folder, file), before);
    await tell(changes.created, file);
    await client.published(at(county), has("rollup/total"));
  });

  test("of a folder above the workspace counts, as for the command", async () => {
    writeFileSync(join(folder, township), penalised(township, 7));
    await client.start({}, "zh-cn", [at("2023")]);
    await client.says("36 份");
    await open(county);
    expect(codesOf(await client.diagnostics(at(county)))).toEqual(["rollup/total"]);
  });

  test("changes severities as it is typed; what the person has set wins", async () => {
    client.settings = { rules: { "rollup/total": "error" } };
    writeFileSync(join(folder, township), penalised(township, 7));
    writeFileSync(
      join(folder, county),
      text(county).replace("# 云山县人民政府2023年政府信息公开工作", "# 云山县人民政府2023年信息公开工作"),
    );
    await begin({ workspace: { configuration: true } });
    await open(county);
    expect(codesOf(await client.diagnostics(at(county)))).toEqual(["report/title", "rollup/total"]);
    const rules = { "rollup/total": "off", "report/title": "off" };
    await client.open(at(file), JSON.stringify({ ...JSON.parse(text(file)), rules }), "json");
    const found = await client.published(at(county), hasNot("report/title"));
    expect(found.map(({ code, severity }) => [code, severity])).toEqual([["rollup/total", 1]]);
  });

  test("shows its mistakes in their places, open or not, also to clients that pull", async () => {
    const wrong = '{\n  "rollup": [],\n  "rules": { "sum/balance": "loud" }\n}\n';
    writeFileSync(join(folder, file), wrong);
    await begin({ textDocument: { diagnostic: {} } });
    const isTold = (count: number) => (codes: readonly unknown[]) => codes.length === count;
    const mistakes = await client.published(at(file), isTold(2));
    const shown = mistakes.map(({ range, message }) => [range.start, message]);
    expect(shown).toEqual([
      [{ line: 1, character: 2 }, expect.stringContaining("rollup：没有这个属性")],
      [{ line: 2, character: 28 }, expect.stringContaining("error、warning、information、off")],
    ]);
    await client.open(at(file), wrong.replace('"loud"', '"off"'), "json");
    await client.published(at(file), isTold(1));
    const { items } = await client.request<{ items: unknown[] }>("textDocument/diagnostic", { textDocument: { uri: at(file) } });
    expect(items).toEqual([]);
    await client.close(at(file));
    await client.published(at(file), isTold(2));
    rmSync(join(folder, file));
    await tell(changes.deleted, file);
    await client.published(at(file), isTold(0));
  });

  test("shows its mistakes in the language that is set, also where nobody has it open", async () => {
    writeFileSync(join(folder, file), '{ "rollup": [] }');
    await begin();
    await client.published(at(file), (codes) => codes.length > 0);
    await client.notify("workspace/didChangeConfiguration", { settings: { xxgkLint: { locale: "en" } } });
    await client.says("Read the workspace's 36 reports");
    const [mistake] = await client.published(at(file), (codes) => codes.length > 0);
    expect(mistake?.message).not.toMatch(/\p{Script=Han}/u);
  });

  test("shows no mistakes any more once its folder is no part of the workspace", async () => {
    writeFileSync(join(folder, file), "{]");
    await begin({ workspace: { workspaceFolders: true } });
    await client.published(at(file), (codes) => codes.length > 0);
    const removed = [{ uri: pathToFileURL(folder).href, name: "county" }];
    await client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [], removed } });
    expect(await client.published(at(file), (codes) => codes.length === 0)).toEqual([]);
  });

  test("of a folder inside counts for what lies there", async () => {
    folder = folderWith({});
    for (const name of ["a", "b"]) {
      for (const [path, content] of countyFiles()) {
        mkdirSync(join(folder, name, path, ".."), { recursive: true });
        writeFileSync(join(folder, name, path), content);
      }
    }
    writeFileSync(join(folder, "b", township), penalised(`b/${township}`, 7));
    await begin({}, "72 份");
    await open(`a/${county}`);
    await open(`b/${county}`);
    expect(await client.diagnostics(at(`a/${county}`))).toEqual([]);
    expect(codesOf(await client.diagnostics(at(`b/${county}`)))).toEqual(["rollup/total"]);
  });
});

test("clients that pull are asked to pull again, and watch what the server wants to hear of", async () => {
  const watched: string[] = [];
  client.connection.onRequest("client/registerCapability", ({ registrations }) => {
    for (const { registerOptions } of registrations) {
      for (const { globPattern } of registerOptions?.watchers ?? []) watched.push(globPattern);
    }
    return null;
  });
  await begin({
    textDocument: { diagnostic: {} },
    workspace: { diagnostics: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
  });
  expect(watched).toContain("**/*.json");
  // No file is told of twice: no pattern covers another one but the one for folders.
  expect(watched.filter((glob) => glob.endsWith(".json"))).toHaveLength(1);
  await open(county);
  await open(township);
  const pulled = async () => {
    const answer = await client.request<{ items: { code: string }[] }>("textDocument/diagnostic", {
      textDocument: { uri: at(county) },
    });
    return codesOf(answer.items);
  };
  expect(await pulled()).toEqual([]);
  const asked = new Promise<string[]>((resolve) => {
    client.connection.onRequest("workspace/diagnostic/refresh", async () => {
      const codes = await pulled();
      if (codes.length > 0) resolve(codes);
      return null;
    });
  });
  await client.change(at(township), penalised(township, 7));
  expect(await asked).toEqual(["rollup/total"]);
});

test("folders that are added and removed count at once", async () => {
  const capabilities: ClientCapabilities = { workspace: { workspaceFolders: true } };
  await begin(capabilities);
  await open(county);
  writeFileSync(join(folder, township), penalised(township, 7));
  const event = { uri: pathToFileURL(folder).href, name: "county" };
  await client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [], removed: [event] } });
  await client.notify("workspace/didChangeWorkspaceFolders", { event: { added: [event], removed: [] } });
  await client.published(at(county), has("rollup/total"));
});

test("addresses are the same file however they are escaped", async () => {
  folder = folderWith({ x: "" });
  for (const [path, content] of countyFiles()) {
    mkdirSync(join(folder, "年报 (终稿)@县", path, ".."), { recursive: true });
    writeFileSync(join(folder, "年报 (终稿)@县", path), content);
  }
  await client.start({}, "zh-cn", [pathToFileURL(folder).href]);
  await client.says("36 份");
  const uri = (path: string) => `${pathToFileURL(folder).href}/${encodeURIComponent("年报 (终稿)@县")}/${path}`;
  const plain = (path: string) => `${pathToFileURL(folder).href}/年报 (终稿)@县/${path}`;
  const content = (path: string) => countyFiles().get(path) ?? "";
  await client.open(plain(county), content(county));
  await client.open(uri(township), content(township).replace("| 行政处罚 | ", "| 行政处罚 | 1"));
  expect(codesOf(await client.published(plain(county), has("rollup/total")))).toEqual(["rollup/total"]);
});

/** Starts with the folder, and waits until it is read. */
async function begin(capabilities: ClientCapabilities = {}, words = "36 份"): Promise<void> {
  await client.start(capabilities, "zh-cn", [pathToFileURL(folder).href]);
  await client.says(words);
}

function at(path: string): string {
  return pathToFileURL(join(folder, path)).href;
}

function text(path: string): string {
  return readFileSync(join(folder, path), "utf8");
}

function open(path: string): Promise<void> {
  return client.open(at(path), text(path));
}

function tell(type: number, path: string): Promise<void> {
  return client.notify("workspace/didChangeWatchedFiles", { changes: [{ uri: at(path), type }] });
}

/** More penalties than the county knows of. */
function penalised(path: string, more: number): string {
  return text(path).replace(/(\| 行政处罚 \| )(\d+)/, (_, before, n) => `${before}${Number(n) + more}`);
}

function codesOf(diagnostics: readonly { readonly code?: unknown }[]): string[] {
  return diagnostics.map(({ code }) => String(code)).sort();
}

function reportsIn(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:md|txt|html)$/.test(name));
}
