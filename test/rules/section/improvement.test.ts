import { expect, test } from "vitest";
import { draft, severitiesOf } from "../../support/rule.ts";

const body = /(?<=## 五、存在的主要问题及改进情况\n\n)[\s\S]*?(?=## 六、)/.exec(draft([]))?.[0] ?? "";
const saying = (words: string) => draft([{ find: body, replace: `${words}\n\n` }]);

test.each([
  "存在更新不及时的问题。下一步，将加强培训。",
  "### （一）存在的主要问题\n\n更新偏慢。\n\n### （二）改进情况\n\n建立了提醒制度。",
  "公开形式较为单一。今年建立了季度自查制度，健全了台账。",
  "培训力度有待加强。针对上述不足，2024年将组织两期培训。",
])("both: %s", (words) => {
  expect(severitiesOf("section/improvement", saying(words))).toEqual([]);
});

test.each([
  ["一是主动性有待加强。二是内容不够全面。三是数量尚有较大提升空间。", "warning"],
  ["解读形式单一，还需进一步丰富，仍需不断完善。", "warning"],
  ["下一步将加强培训，优化栏目。", "warning"],
  ["无。", "error"],
  ["目前暂无存在的主要问题。", "error"],
  ["（一）存在的主要问题\n\n无\n\n（二）改进情况\n\n无", "error"],
])("%s: %s", (words, severity) => {
  expect(severitiesOf("section/improvement", saying(words))).toEqual([severity]);
});
