import { afterEach, beforeEach, test } from "vitest";
import { exampleText } from "../../shared/src/rules/example.ts";
import { LanguageClient } from "../support/language-client.ts";

const row = "| 二、上年结转政府信息公开申请数量 |  |  | 1 | 0 | 0 | 0 | 0 | 0 | 1 |";
const wrong = exampleText({
  edits: [
    { find: row, replace: row.replace("| 0 | 1 |", "| 0 | 2 |") },
    { find: "## 五、", replace: "## 四、" },
  ],
});
const east = "file:///east";
const west = "file:///west";

let client: LanguageClient;

beforeEach(() => {
  client = new LanguageClient();
});

afterEach(() => {
  client.leave();
});

test("each folder of a workspace has its own settings; what lies in none has the workspace's", async () => {
  client.settings = { rules: { "sum/applicants": "off", "section/number": "off" } };
  client.ownSettings = { [east]: { rules: { "sum/applicants": "off" } }, [west]: { rules: { "section/number": "off" } } };
  await client.start({ workspace: { configuration: true, workspaceFolders: true } }, "zh-cn", [east, west]);
  const uris = [`${east}/a.md`, `${west}/a.md`, "file:///elsewhere/a.md"];
  for (const uri of uris) await client.open(uri, wrong);
  for (const [i, rules] of [["section/number"], ["sum/applicants"], []].entries()) {
    await client.published(uris[i] ?? "", (codes) => codes.join() === rules.join());
  }
});
