import { describe, expect, test } from "vitest";
import { isAgencyName } from "../../shared/src/workspace/rollup.ts";
import { findAgency, findInFileName } from "../../shared/src/workspace/roster.ts";

const roster = ["云山县人民政府", "云山县人民政府办公室", "云山县水务局", "云山县清溪镇人民政府", "望湖区水务局"].map((name) => ({
  name,
}));

describe("whose report it is", () => {
  test.each([
    ["云山县水务局", "云山县水务局"],
    ["云山县 清溪镇政府", "云山县清溪镇人民政府"],
    ["清溪镇人民政府", "云山县清溪镇人民政府"],
    ["云山县政府", "云山县人民政府"],
    ["水务局", undefined],
    ["政府", undefined],
    ["", undefined],
  ])("%s: %s", (name, expected) => {
    expect(findAgency(name, roster)?.name).toBe(expected);
  });

  test.each([
    ["2025年云山县人民政府办公室年报.doc", "云山县人民政府办公室"],
    ["云山县人民政府.doc", "云山县人民政府"],
    ["07 云山县水务局（定稿）.wps", "云山县水务局"],
    ["清溪镇人民政府年报.doc", "云山县清溪镇人民政府"],
    ["水务局年报.doc", undefined],
    ["扫描件.pdf", undefined],
  ])("by the file's name: %s", (name, expected) => {
    expect(findInFileName(name, roster)?.name).toBe(expected);
  });

  test.each([
    ["云山县水务局", true],
    ["departments", false],
    ["县级部门", false],
    ["云山县水务局.docx", false],
    ["部门/云山县水务局", false],
  ])("an entry of a roll-up that is a name: %s", (entry, expected) => {
    expect(isAgencyName(entry)).toBe(expected);
  });
});
