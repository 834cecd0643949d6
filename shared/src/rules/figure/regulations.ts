import type { ReadableCell, Report } from "../../report/report.ts";
import { surelyPlaced } from "../../report/surely-placed.ts";
import { type Found, rule } from "../rule.ts";

export interface RegulationsFacts {
  readonly agency: string;
  readonly power: "none" | "unknown";
  readonly value: number;
}

/** Only ministries, provinces and cities with districts make 规章. */
export const figureRegulations = rule<RegulationsFacts>({
  id: "figure/regulations",
  severity: "error",
  summary: { zh: "没有规章制定权的机关，规章填 0", en: "Agencies without the power to make 规章 report none" },
  explanation: {
    zh: "规章只有国务院部门、省级政府、设区的市和自治州政府能制定。乡镇、街道、县（区）政府和地方政府的部门没有制定权，规章各栏都应是 0；内部规章制度和规范性文件不是规章。名称看不出层级的（不知是否设区的市）不报错误。",
    en: "Only ministries, provincial governments and governments of cities with districts and prefectures make 规章. Townships, subdistricts, counties and local departments make none; internal rules and normative documents are no 规章.",
  },
  sources: [
    { document: "立法法", clause: "第九十一条、第九十三条", evidence: "O" },
    { document: "国办公开办函〔2021〕30号", clause: "附表 二：规章", evidence: "I" },
  ],
  fix: "none",
  examples: {
    bad: { edits: [{ find: "| 规章 | 0 | 0 | 0 |", replace: "| 规章 | 0 | 0 | ⟦2⟧ |" }] },
    good: { edits: [] },
  },
  prose: "none",
  *check(report) {
    const power = powerOf(report.agency ?? "");
    const cells = power === "has" ? [] : rulesCells(report);
    const [cell] = cells;
    if (cell && power !== "has") yield toFound(cell, cells, report.agency ?? "", power);
  },
  message: {
    zh: ({ agency, power, value }) =>
      power === "none"
        ? `${agency}没有规章制定权，“规章”却填了 ${value} 件。内部制度和规范性文件不是规章，请核对后改为 0。`
        : `“规章”填了 ${value} 件。只有国务院部门、省级政府和设区的市、自治州政府能制定规章，请核对本机关有无制定权。`,
    en: ({ agency, power, value }) =>
      power === "none"
        ? `${agency} has no power to make 规章, yet ${value} are reported.`
        : `${value} 规章 are reported; has the agency the power to make any?`,
  },
});

function toFound(
  cell: ReadableCell,
  cells: readonly ReadableCell[],
  agency: string,
  power: "none" | "unknown",
): Found<RegulationsFacts> {
  return {
    range: cell.range,
    facts: { agency, power, value: cell.value },
    severity: power === "none" ? "error" : "warning",
    related: cells.slice(1).map((other) => ({
      range: other.range,
      text: { zh: `${other.form.column.label}：${other.value}`, en: `${other.form.column.label}: ${other.value}` },
    })),
  };
}

function rulesCells(report: Report): ReadableCell[] {
  const cells = surelyPlaced(report, "disclosure")?.cells ?? [];
  return cells.flatMap((cell) => (cell?.state === "number" && cell.form.row.key === "rules" && cell.value > 0 ? cell : []));
}

const township = /(?:乡|镇|苏木|街道)(?:人民政府|政府|办事处|办公室|党政(?:综合)?办(?:公室)?)*$/;
const county = /(?:县|旗|(?<!自治)区)(?:人民政府|政府)(?:办公室)?$/;
/** Governments that may make 规章, or cities that perhaps may: only cities with districts may, which the name does not show. */
const government = /(?:省|自治区|直辖市|市|州)(?:人民政府|政府)(?:办公[厅室])?$/;
const department = /[省市县区州旗盟].{1,20}(?:局|厅|委员会|委|办公室|中心|院|处|队|站|所|社|会)$/;
const national = /^(?:国家|中国|中华|国务院|最高|全国)/;

/** Whether an agency may make 规章, judged by its name. */
export function powerOf(agency: string): "has" | "none" | "unknown" {
  const name = agency.replace(/\s+/g, "");
  if (township.test(name) || county.test(name)) return "none";
  if (government.test(name)) return "has";
  if (department.test(name)) return "none";
  return national.test(name) ? "has" : "unknown";
}
