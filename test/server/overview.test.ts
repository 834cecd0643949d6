import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type OverviewRow, sortOverview } from "../../shared/src/sheet/overview.ts";
import { renderOverview } from "../../view/src/overview.tsx";
import { folderWith } from "../support/command.ts";
import { countyFiles } from "../support/county/county.ts";
import { LanguageClient } from "../support/language-client.ts";

/** How the reports of a county stand, and how a county is set up. */

const county = "2023/county.md";
const township = "2023/townships/longtan.md";
const office = "2023/office.md";

let client: LanguageClient;
let folder: string;

beforeEach(() => {
  client = new LanguageClient();
  const files = new Map(countyFiles());
  const text = files.get(office) ?? "";
  files.set(office, text.replace(/(\| 一、本年新收.*\| )(\d+)( \|\n)/, "$19$2$3"));
  folder = folderWith(Object.fromEntries(files));
});

afterEach(() => {
  client.leave();
});

describe("a folder's overview", () => {
  test("counts what is wrong in each report, and names whose report is missing", async () => {
    rmSync(join(folder, township));
    await begin();
    const rows = sortOverview(await client.request<OverviewRow[]>("xxgkLint/overview", { uri: at("2023") }));
    expect(rows).toHaveLength(18);
    const [wrong, missing] = rows;
    expect(missing).toEqual({ agency: "云山县龙潭镇人民政府", year: 2023, errors: 0, warnings: 0, unbalanced: 0, blank: 0 });
    expect(wrong).toMatchObject({ uri: at(office), errors: 1, unbalanced: 1, blank: 0 });
    expect(rows.filter(({ uri }) => uri?.includes("/2022/"))).toEqual([]);
  });

  test("is a table with a link to each report, to its form, and to another order", () => {
    const rows = [
      { agency: "甲<局>", year: 2023, uri: "file:///a.md", errors: 0, warnings: 2, unbalanced: 0, blank: 0 },
      { agency: "乙局", year: 2023, uri: "file:///b.md", errors: 3, warnings: 0, unbalanced: 1, blank: 4 },
      { agency: "丙局", year: 2023, errors: 0, warnings: 0, unbalanced: 0, blank: 0 },
    ];
    const links = { text: (uri: string) => `text:${uri}`, sheet: (uri: string) => `sheet:${uri}`, sort: String, again: "again" };
    const html = renderOverview({ folder: "2023", rows, by: "errors", locale: "zh", links });
    const order = [...html.matchAll(/<th scope="row">(?:<a[^>]*>)?([^<]*)/g)].map(([, name]) => name);
    expect(order).toEqual(["乙局", "丙局", "甲&lt;局>"]);
    expect(html).toContain("已有 2 份，1 份有错误，缺 1 份。");
    for (const words of ['href="text:file:///b.md"', 'href="sheet:file:///b.md"', "✗ 1 处", "✓ 平", "未报"])
      expect(html).toContain(words);
    expect(html).not.toContain("<script");
  });
});

describe("a roll-up that is set up", () => {
  test("is noted in the configuration, by paths from its folder", async () => {
    rmSync(join(folder, "xxgk.config.json"));
    await begin();
    const answer = await client.request<{ uri: string; text: string }>("xxgkLint/addRollup", {
      uri: at(county),
      agencies: [at(office), at(township)],
    });
    expect(answer.uri).toBe(at("xxgk.config.json"));
    expect(JSON.parse(answer.text)).toEqual({ rollups: [{ report: county, agencies: [office, township], leaveOut: [] }] });
  });

  test("a name that is wrongly escaped is kept as it is", async () => {
    await begin();
    const answer = await client.request<{ text: string }>("xxgkLint/addRollup", {
      uri: at(county),
      agencies: [`${pathToFileURL(folder).href}/100%25/50%.md`],
    });
    expect(JSON.parse(answer.text).rollups.at(-1).agencies).toEqual(["100%/50%.md"]);
  });

  test("is refused where a report lies elsewhere", async () => {
    await begin();
    expect(await client.request("xxgkLint/addRollup", { uri: at(county), agencies: ["file:///elsewhere/a.md"] })).toBeNull();
  });
});

async function begin(): Promise<void> {
  await client.start({}, "zh-cn", [pathToFileURL(folder).href]);
  await client.says("已读取");
}

function at(path: string): string {
  return pathToFileURL(join(folder, path)).href;
}
