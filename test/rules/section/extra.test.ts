import { expect, test } from "vitest";
import { draft, faultsOn } from "../../support/rule.ts";

test("a section more at the end, or in between with the numbers running on", () => {
  const atEnd = draft([{ find: "\n\n清溪镇人民政府\n", replace: "\n\n## 七、附件\n\n无。\n\n清溪镇人民政府\n" }]);
  const between = ["五、存在→六、存在", "六、其他需要→七、其他需要"].map((pair) => {
    const [find = "", replace = ""] = pair.split("→");
    return { find, replace };
  });
  const inside = draft([...between, { find: "## 六、存在", replace: "## 五、机构建设情况\n\n人员齐备。\n\n## 六、存在" }]);
  expect(faultsOn(atEnd)).toEqual(["section/extra warning"]);
  expect(faultsOn(inside)).toEqual(["section/extra warning"]);
});

test("lists inside a section are no sections", () => {
  const text = draft(
    [
      { find: "围绕群众", replace: "一、加强领导\n\n专人负责。\n\n二、健全制度\n\n责任到人。\n\n围绕群众" },
      { find: "部分信息的更新", replace: "一、更新不够及时\n\n二、解读不够丰富\n\n部分信息的更新" },
    ],
    { layout: "tabs" },
  );
  expect(faultsOn(text)).toEqual([]);
});

test.each([
  ["五、存在的主要问题", "六、改进情况"],
  ["五、当前工作中的不足", "六、下一步打算"],
])("section five cut into two is one fault: %s, %s", (problems, plans) => {
  for (const others of ["七、其他需要报告的事项", "六、其他需要报告的事项"]) {
    const text = draft([
      { find: "五、存在的主要问题及改进情况\n\n### （一）存在的主要问题", replace: problems },
      { find: "### （二）改进情况", replace: `## ${plans}` },
      { find: "六、其他需要报告的事项", replace: others },
    ]);
    expect(faultsOn(text)).toEqual(["section/extra warning"]);
  }
});
