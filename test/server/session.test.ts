import { fork } from "node:child_process";
import { once } from "node:events";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { fixAll } from "../../shared/src/fix.ts";
import { lint } from "../../shared/src/lint.ts";
import { exampleText } from "../../shared/src/rules/example.ts";
import { Lines } from "../../shared/src/text/lines.ts";
import { LanguageClient, ProcessClient, serverFile } from "../support/language-client.ts";
import { seededRandom, whole } from "../support/random.ts";
import { runs } from "../support/runs.ts";

const uri = "file:///drafts/report.md";
const good = exampleText({ edits: [] });
const row = "| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |";
const bad = good.replace(row, row.replace("| 0 | 1 |", "| 0 | 2 |")).replace("## 五、", "## 四、");

let client: LanguageClient;

beforeEach(() => {
  client = new LanguageClient();
});

afterEach(() => {
  client.leave();
});

describe("diagnostics", () => {
  test("say what the engine finds, with the rule, its page and the related places", async () => {
    await client.start();
    await client.open(uri, bad);
    const diagnostics = await client.diagnostics(uri);
    const { findings } = lint(bad);
    expect(diagnostics.map(({ code, message }) => [code, message])).toEqual(findings.map(({ rule, message }) => [rule, message]));
    const sum = diagnostics.find(({ code }) => code === "sum/applicants");
    expect(sum?.codeDescription?.href).toContain("docs/rules/sum/applicants.md");
    expect(sum?.relatedInformation?.length).toBeGreaterThan(0);
    expect(sum?.source).toBe("xxgk-lint");
  });

  test("vanish when the text is mended, and when the document is closed", async () => {
    await client.start();
    await client.open(uri, bad);
    expect(await client.diagnostics(uri)).toHaveLength(2);
    await client.change(uri, good);
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  test("are answered to clients that ask, and not pushed to them", async () => {
    const { capabilities } = await client.start({ textDocument: { diagnostic: {} } });
    expect(capabilities.diagnosticProvider).toBeDefined();
    await client.open(uri, bad);
    const answer = await client.request<{ items: unknown[] }>("textDocument/diagnostic", { textDocument: { uri } });
    expect(answer.items).toHaveLength(2);
    const all = await client.request<{ items: unknown[] }>("workspace/diagnostic", { previousResultIds: [] });
    expect(all.items).toHaveLength(1);
  });

  test("none for a file that is no report", async () => {
    await client.start();
    await client.open(uri, "# 会议纪要\n\n| 总计 | 1 |\n|---|---|\n| 其他 | 2 |\n");
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  test("after thousands of random edits are those of a fresh look", async () => {
    await client.start();
    await client.open(uri, good);
    const random = seededRandom(20230101);
    let text = good;
    for (let i = 0; i < 10 * runs(200); i++) {
      const start = whole(random, 0, text.length);
      const end = Math.min(text.length, start + whole(random, 0, 3));
      const inserted = ["", "0", "|", "\n", "七", "12", "\r\n", "（"][whole(random, 0, 7)] ?? "";
      // A CRLF is one line ending: what is sent must not cut it, or the client's lines would not be the server's.
      if (text[start - 1] === "\r" || text[end - 1] === "\r" || text[end] === "\n") continue;
      const lines = new Lines(text);
      const at = (offset: number) => ({ line: lines.position(offset).line, character: lines.position(offset).column });
      await client.change(uri, inserted, { start: at(start), end: at(end) });
      text = text.slice(0, start) + inserted + text.slice(end);
    }
    const diagnostics = await client.diagnostics(uri);
    const messages = diagnostics.map(({ message }) => message);
    expect(messages).toEqual(lint(text).findings.map(({ message }) => message));
    await client.close(uri);
    await client.open(uri, text);
    expect(await client.diagnostics(uri)).toEqual(diagnostics);
  });

  test("are those of the last of many edits that come at once; the runs between are dropped", async () => {
    await client.start();
    await client.open(uri, good);
    await client.diagnostics(uri);
    let checks = 0;
    client.connection.onNotification("xxgkLint/checked", () => void checks++);
    const start = { line: 0, character: 0 };
    for (let i = 0; i < 300; i++) void client.change(uri, "#", { start, end: start });
    await client.change(uri, bad);
    expect(await client.diagnostics(uri)).toHaveLength(2);
    expect(checks).toBeLessThan(100);
  });
});

describe("clients that leave something out", () => {
  test("a document without a version or a text does not fail what is asked of all", async () => {
    await client.start({ textDocument: { diagnostic: {} } });
    await client.open(uri, bad);
    await client.notify("textDocument/didOpen", { textDocument: { uri: "file:///a.md", languageId: "markdown", text: bad } });
    await client.notify("textDocument/didOpen", { textDocument: { uri: "file:///b.md", version: null } });
    const { items } = await client.request<{ items: { version: unknown; items: unknown[] }[] }>("workspace/diagnostic", {
      previousResultIds: [],
    });
    expect(items.map((item) => [item.version, item.items.length])).toEqual([
      [1, 2],
      [0, 2],
      [0, 0],
    ]);
    await client.notify("textDocument/didOpen", { textDocument: { uri: "file:///a.md", languageId: "markdown", text: good } });
    const again = await client.request<{ items: unknown[] }>("textDocument/diagnostic", {
      textDocument: { uri: "file:///a.md" },
    });
    expect(again.items).toEqual([]);
  });

  test("requests before initialize and after shutdown are refused by code, notifications dropped", async () => {
    const hover = () => client.request("textDocument/hover", { textDocument: { uri }, position: { line: 0, character: 0 } });
    await client.open(uri, bad);
    await expect(hover()).rejects.toMatchObject({ code: -32002 });
    await client.start();
    await expect(client.start()).rejects.toMatchObject({ code: -32600 });
    expect(await hover()).toBeNull();
    await client.request("shutdown", null);
    await expect(hover()).rejects.toMatchObject({ code: -32600 });
  });
});

describe("code actions", () => {
  const whole = { start: { line: 0, character: 0 }, end: { line: 9999, character: 0 } };
  interface Action {
    readonly title: string;
    readonly kind: string;
    readonly edit?: {
      readonly changes?: { readonly [uri: string]: readonly { readonly newText: string }[] };
      readonly documentChanges?: unknown[];
    };
  }
  const ask = (only?: string[]) =>
    client.request<Action[]>("textDocument/codeAction", {
      textDocument: { uri },
      range: whole,
      context: { diagnostics: [], ...(only && { only }) },
    });

  test("mend what is found, set the total, let it stand", async () => {
    await client.start();
    await client.open(uri, bad);
    const titles = (await ask()).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(["把二「总计」改为 1", "此表不查“横向合计”（上方加一行注释）"]));
  });

  test("fix all that is safe, and never a number", async () => {
    await client.start();
    await client.open(uri, bad);
    const [action] = await ask(["source.fixAll"]);
    expect(action?.kind).toBe("source.fixAll.xxgk");
    expect(action?.edit?.changes?.[uri]?.[0]?.newText).toBeDefined();
    expect(fixAll(bad).text).toContain("| 0 | 2 |");
  });

  test("are versioned and worked out later where the client can", async () => {
    await client.start({
      workspace: { workspaceEdit: { documentChanges: true } },
      textDocument: { codeAction: { resolveSupport: { properties: ["edit"] } } },
    });
    await client.open(uri, bad);
    const [action] = await ask(["source.fixAll.xxgk"]);
    expect(action?.edit).toBeUndefined();
    const resolved = await client.request<Action>("codeAction/resolve", action);
    expect(resolved.edit?.documentChanges).toEqual([expect.objectContaining({ textDocument: { uri, version: 1 } })]);
  });

  test("insert a whole blank report into an empty file", async () => {
    await client.start();
    await client.open(uri, "");
    const [action] = await ask(["quickfix"]);
    expect(action?.title).toMatch(/^插入 20\d\d 年度空白年报$/);
    expect(lint(action?.edit?.changes?.[uri]?.[0]?.newText ?? "").report).toBeDefined();
  });
});

describe("settings", () => {
  test("count at once: a rule off, another language", async () => {
    await client.start({ workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } });
    await client.open(uri, bad);
    client.settings = { rules: { "section/number": "off" }, locale: "en" };
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.request("xxgkLint/balance", { uri });
    await client.change(uri, `${bad}\n`);
    const diagnostics = await client.diagnostics(uri);
    expect(diagnostics.map(({ code }) => code)).toEqual(["sum/applicants"]);
    expect(diagnostics[0]?.message).toContain("should be");
  });

  test("are those that were asked for last, though an older question is answered later", async () => {
    const answers: ((settings: readonly unknown[]) => void)[] = [];
    const twice = new Promise<void>((resolve) => {
      client.connection.onRequest("workspace/configuration", () => {
        return new Promise((answer) => {
          if (answers.push(answer) === 2) resolve();
        });
      });
    });
    await client.start({ workspace: { configuration: true } });
    await client.open(uri, bad);
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await twice;
    const [older, newer] = answers;
    newer?.([{ rules: { "section/number": "off" } }]);
    await client.published(uri, (codes) => codes.length === 1);
    older?.([{}]);
    await client.request("xxgkLint/balance", { uri });
    await client.change(uri, `${bad}\n`);
    expect(await client.diagnostics(uri)).toHaveLength(1);
  });

  test("turn the checks off for all files or some, or choose another edition", async () => {
    await client.start();
    await client.open(uri, bad);
    const codesWith = async (xxgkLint: object) => {
      await client.notify("workspace/didChangeConfiguration", { settings: { xxgkLint } });
      await client.change(uri, bad);
      return (await client.diagnostics(uri)).map(({ code }) => code);
    };
    expect(await codesWith({ enable: false })).toEqual([]);
    expect(await codesWith({ files: ["*.txt"] })).toEqual([]);
    expect(await codesWith({ files: ["drafts/**"] })).toHaveLength(2);
    expect(await codesWith({ edition: "2019" })).toContain("report/edition");
    expect(await codesWith({})).toHaveLength(2);
  });

  test("that are bad are named, and the defaults stand in", async () => {
    await client.start();
    const settings = { xxgkLint: { enable: "yes", rules: { "sum/balance": "loud", "sum/none": "off" }, locale: 7 } };
    await client.notify("workspace/didChangeConfiguration", { settings });
    await client.open(uri, bad);
    expect(await client.diagnostics(uri)).toHaveLength(2);
    expect(client.shown).toHaveLength(4);
    expect(client.shown.join()).toContain('rules["sum/balance"]');
  });
});

test("formatting is registered for Markdown and plain text alone where the client can", async () => {
  const registered: unknown[] = [];
  client.connection.onRequest("client/registerCapability", ({ registrations }: { registrations: unknown[] }) => {
    registered.push(...registrations);
    return null;
  });
  const formatting = { dynamicRegistration: true };
  const { capabilities } = await client.start({
    textDocument: { formatting, rangeFormatting: formatting, onTypeFormatting: formatting },
  });
  expect(capabilities.documentFormattingProvider).toBeUndefined();
  await client.request("xxgkLint/balance", { uri });
  const registerOptions = expect.objectContaining({ documentSelector: [{ language: "markdown" }, { language: "plaintext" }] });
  expect(registered).toEqual(
    ["formatting", "rangeFormatting", "onTypeFormatting"].map((name) =>
      expect.objectContaining({ method: `textDocument/${name}`, registerOptions }),
    ),
  );
});

describe("what must do no harm", () => {
  const nonsense: readonly (readonly [string, unknown])[] = [
    ["textDocument/codeAction", { textDocument: { uri: "file:///unknown.md" }, range: {}, context: { diagnostics: [] } }],
    ["textDocument/codeAction", null],
    [
      "textDocument/codeAction",
      {
        textDocument: { uri },
        range: { start: { line: 1e9, character: 1e9 }, end: { line: 1e9, character: 1e9 } },
        context: { diagnostics: [] },
      },
    ],
    ["xxgkLint/newReport", { agency: 1, year: "x" }],
    ["xxgkLint/balance", undefined],
    ["codeAction/resolve", { title: "x", data: { uri: 5 } }],
    ["no/such/request", {}],
  ];

  test("nonsense is answered, and the server lives on", async () => {
    await client.start();
    await client.open(uri, bad);
    for (const [method, params] of nonsense)
      await client.request(method, params).catch((error: unknown) => expect(error).toBeInstanceOf(Error));
    await client.notify("textDocument/didChange", {
      textDocument: { uri: "file:///unknown.md", version: 2 },
      contentChanges: [{ text: "x" }],
    });
    await client.change(uri, good);
    expect(await client.diagnostics(uri)).toEqual([]);
  });

  test("a client that promises more than it does", async () => {
    const refreshSupport = true;
    await client.start({
      workspace: {
        ...{ diagnostics: { refreshSupport }, codeLens: { refreshSupport }, inlayHint: { refreshSupport } },
        ...{ configuration: true, didChangeConfiguration: { dynamicRegistration: true } },
      },
    });
    for (const method of ["codeLens/refresh", "inlayHint/refresh", "diagnostic/refresh", "configuration"]) {
      client.connection.onRequest(`workspace/${method}`, () => Promise.reject(new Error("refused")));
    }
    client.connection.onRequest("client/registerCapability", () => Promise.reject(new Error("refused")));
    await client.notify("workspace/didChangeConfiguration", { settings: null });
    await client.open(uri, bad);
    expect(await client.diagnostics(uri)).toHaveLength(2);
    expect(await client.request("xxgkLint/balance", { uri })).toContain("**相差 1**");
  });

  test("a file of many pages is checked", async () => {
    await client.start();
    await client.open(uri, `${good}\n${"我镇认真做好政府信息公开工作。\n".repeat(2000)}`);
    expect(await client.diagnostics(uri)).toBeDefined();
  });

  test("a file full of faults is checked, and actions for all of it are offered in time", async () => {
    await client.start();
    await client.open(uri, good.replace("## 二、", `${"我镇认真做好做好政府信息公开,免予公开。\n\n".repeat(600)}## 二、`));
    expect((await client.diagnostics(uri)).length).toBeGreaterThanOrEqual(1200);
    const range = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    expect(await client.request<unknown[]>("textDocument/codeAction", params)).toHaveLength(1000);
  });

  test("many open files do not disturb each other", async () => {
    await client.start();
    const uris = Array.from({ length: 40 }, (_, i) => `file:///drafts/${i}.md`);
    for (const [i, each] of uris.entries()) await client.open(each, i % 2 ? bad : good);
    for (const [i, each] of uris.entries()) expect(await client.diagnostics(each)).toHaveLength(i % 2 ? 2 : 0);
  });
});

describe("the process", () => {
  let client: ProcessClient;

  beforeEach(() => {
    client = new ProcessClient();
  });

  afterEach(() => {
    client.leave();
  });

  test("frames that hold no message are skipped", async () => {
    await client.start();
    const change = {
      textDocument: { uri, version: 9 },
      contentChanges: [{ range: { start: { line: -5 }, end: null }, text: 5 }],
    };
    const params = [change, 5, null, []].map((value) => ({ jsonrpc: "2.0", method: "textDocument/didChange", params: value }));
    for (const body of ["{no json", "[1,2]", "null", "7", "{}", ...params.map((message) => JSON.stringify(message))]) {
      client.process.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    }
    await client.open(uri, bad);
    expect(await client.diagnostics(uri)).toHaveLength(2);
  });

  test("ends with 0 after shutdown", async () => {
    await client.start();
    expect(await client.stop()).toBe(0);
  });

  test("ends with 1 without it", async () => {
    await client.start();
    const ended = once(client.process, "exit");
    await client.notify("exit", null);
    expect((await ended)[0]).toBe(1);
  });
});

test("the server speaks over Node's own channel, too", async () => {
  const server = fork(serverFile, ["--node-ipc"], { silent: true });
  const answered = once(server, "message");
  server.send({ jsonrpc: "2.0", id: 1, method: "initialize", params: { processId: null, rootUri: null, capabilities: {} } });
  const [answer] = await answered;
  expect(answer).toMatchObject({ id: 1, result: { serverInfo: { name: "xxgk-language-server" } } });
  server.kill();
});

test("what the extension asks: a blank report, the balance", async () => {
  await client.start();
  await client.open(uri, bad);
  const blank = await client.request<string>("xxgkLint/newReport", { agency: "云山县水务局", year: 2026 });
  expect(blank).toContain("云山县水务局2026年政府信息公开工作年度报告");
  const sheet = await client.request<string>("xxgkLint/balance", { uri });
  expect(sheet).toContain("“二”行：自然人＋商业企业＋科研机构＋社会公益组织＋法律服务机构＋其他＝总计 | 1 | 2 | **相差 1**");
});
