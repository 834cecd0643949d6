import { expect, test } from "vitest";
import { draft, findingsOf, fixed, severitiesOf } from "../../support/rule.ts";

test("levels that drift down are one note, and its fix sets the highest", () => {
  const text = draft([
    { find: "## 三、", replace: "### 三、" },
    { find: "## 四、", replace: "#### 四、" },
  ]);
  expect(severitiesOf("section/level", text)).toEqual(["information"]);
  expect(findingsOf("section/level", text)[0]?.related).toHaveLength(1);
  expect(fixed(text)).toBe(draft([]));
});

test("a section at the title's level goes below it", () => {
  const text = draft([{ find: "## 一、", replace: "# 一、" }]);
  expect(fixed(text)).toBe(draft([]));
});

test("both tags of a page's heading are changed", () => {
  const text = draft(
    [{ find: "<h2>三、收到和处理政府信息公开申请情况</h2>", replace: '<h3 class="t">三、收到和处理政府信息公开申请情况</h3>' }],
    {
      layout: "html",
    },
  );
  expect(fixed(text)).toContain('<h2 class="t">三、收到和处理政府信息公开申请情况</h2>');
});

test("lines that are no marked headings have no level", () => {
  expect(severitiesOf("section/level", draft([{ find: "## 三、", replace: "三、" }]))).toEqual([]);
});
