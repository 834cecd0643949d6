import { execFileSync } from "node:child_process";
import { symlinkSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { folderWith } from "../support/command.ts";
import { goodDraft } from "../support/drafts.ts";
import { LanguageClient } from "../support/language-client.ts";

/** A folder that somebody has sent is opened: whatever lies in it, the server reads drafts below it, and answers. */

const last = goodDraft
  .replaceAll("2023", "2022")
  .replace("| 四、结转下年度继续办理 |  |  | 0 |", "| 四、结转下年度继续办理 |  |  | 7 |");
const config = "xxgk.config.json";

let client: LanguageClient;
let folder: string;

beforeEach(() => {
  client = new LanguageClient();
});

afterEach(() => {
  client.leave();
});

/** Opens a folder below the one with these files, and a report in it; gives its findings once all is read. */
async function findingsIn(opened = "in", options = { workspace: { configuration: true } }) {
  const uri = pathToFileURL(join(folder, opened, "good.md")).href;
  await client.start(options, "zh-cn", [pathToFileURL(join(folder, opened)).href]);
  await client.open(uri, goodDraft);
  await client.says("已读取");
  return (await client.diagnostics(uri)).map(({ code }) => code);
}

describe.skipIf(process.platform === "win32")("what is no regular file is not read", () => {
  test.each(["/dev/zero", "pipe"])("a configuration that leads to %s", async (target) => {
    folder = folderWith({ "in/a.md": goodDraft });
    execFileSync("mkfifo", [join(folder, "in/pipe")]);
    symlinkSync(target, join(folder, "in", config));
    expect(await findingsIn()).toEqual([]);
    expect(client.shown.join()).toContain(`${config}：不是普通文件，没有读`);
  });

  test("last year's report that leads to a device", async () => {
    folder = folderWith({ [`in/${config}`]: '{"prior": ["last.md"]}' });
    symlinkSync("/dev/zero", join(folder, "in/last.md"));
    expect(await findingsIn()).toEqual([]);
  });
});

test("what is too large is told of and passed over", async () => {
  folder = folderWith({ "in/a.md": goodDraft, [`in/${config}`]: "{}" });
  truncateSync(join(folder, "in/a.md"), 200 * 1024 * 1024);
  truncateSync(join(folder, "in", config), 3 * 1024 * 1024);
  expect(await findingsIn()).toEqual([]);
  expect(client.logged.join()).toContain("a.md：超过 20 MB，没有读");
  expect(client.shown.join()).toContain(`${config}：超过 2 MB，没有读`);
});

test("the setting says what is too large, also for what is open", async () => {
  folder = folderWith({ "in/a.md": `${goodDraft}${" ".repeat(1024 * 1024)}` });
  client.settings = { maxFileSize: 1 };
  await findingsIn();
  await client.says(/\/a\.md：超过 1 MB/);
  const uri = pathToFileURL(join(folder, "in/large.md")).href;
  await client.open(uri, goodDraft.replace("| 行政强制 | 0 |", "| 行政强制 |  |") + " ".repeat(1024 * 1024));
  expect(await client.diagnostics(uri)).toEqual([]);
  await client.says(/\/large\.md：超过 1 MB/);
});

describe("no configuration leads out of the workspace", () => {
  test("by a path, which is told of in its place", async () => {
    folder = folderWith({ "last/2022.md": last, [`in/${config}`]: '{"prior": ["../last", "//host/share"]}' });
    const uri = pathToFileURL(join(folder, "in", config)).href;
    expect(await findingsIn()).toEqual([]);
    const mistakes = await client.published(uri, (codes) => codes.length > 0);
    expect(mistakes.map(({ range, message }) => [range.start.character, String(message).slice(0, 8)])).toEqual([
      [11, "prior[0]"],
      [22, "prior[1]"],
    ]);
  });

  test.skipIf(process.platform === "win32")("by a link", async () => {
    folder = folderWith({
      "last/2022.md": last,
      [`in/sub/${config}`]: '{"prior": ["../last", "../2022.md"]}',
      "in/sub/a.md": goodDraft,
    });
    symlinkSync("../last", join(folder, "in/last"));
    symlinkSync("../last/2022.md", join(folder, "in/2022.md"));
    expect(await findingsIn("in")).toEqual([]);
  });

  test("within it, it may, whatever the folders are called", async () => {
    folder = folderWith({ "in/[2022]/last.md": last, [`in/[2023]/${config}`]: '{"prior": ["../[2022]"]}' });
    await client.start({}, "zh-cn", [pathToFileURL(join(folder, "in")).href]);
    const uri = pathToFileURL(join(folder, "in/[2023]/good.md")).href;
    await client.open(uri, goodDraft);
    await client.published(uri, (codes) => codes.includes("prior/carried-over"));
  });
});

test("a setting that names another machine is refused", async () => {
  folder = folderWith({ "in/a.md": goodDraft });
  client.settings = { prior: ["//host/share/2022.md"] };
  expect(await findingsIn()).toEqual([]);
  expect(client.shown.join()).toContain("xxgkLint.prior 有误");
});
