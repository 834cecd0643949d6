import { seededRandom } from "../random.ts";
import { type CountyReport, countyFiles, countyReports } from "./county.ts";
import { change, settleTotals } from "./numbers.ts";
import { countyProse } from "./prose.ts";

/** A fault put into the county, and the one finding that tells of it. */
export interface CountyFault {
  /** What went wrong, as a reviewer would tell it. */
  readonly zh: string;
  readonly rule: string;
  /** The file that the finding stands in, and words of the line that it begins on. */
  readonly file: string;
  readonly line: string;
  readonly plant: (reports: Map<string, CountyReport>) => unknown;
  /** Changes the printed file instead. */
  readonly edit?: (text: string) => string;
}

const nothing = () => {};
const townships = "2023/townships";

export const countyFaults: readonly CountyFault[] = [
  {
    zh: "税务局2022年多报了一件结转下年度，2023年的上年结转没有跟着改",
    ...{ rule: "prior/carried-over", file: "2023/departments/shuiwuju.md", line: "二、上年结转" },
    plant: (reports) =>
      changed(reports, "2022/departments/shuiwuju.md", ["received", "individuals", 1], ["carriedOut", "individuals", 1]),
  },
  {
    zh: "气象局2023年的现行有效件数与上年接不上",
    ...{ rule: "prior/in-force", file: "2023/departments/qixiang.md", line: "| 行政规范性文件 |" },
    plant: (reports) => changed(reports, "2023/departments/qixiang.md", ["normativeDocuments", "inForce", 3]),
  },
  {
    zh: "青岗乡沿用了上一年的正文，只改了申请数",
    ...{ rule: "prior/copied", file: `${townships}/qinggang.md`, line: "# 云山县青岗乡" },
    plant: (reports) => retell(reportAt(reports, `${townships}/qinggang.md`), reportAt(reports, "2022/townships/qinggang.md")),
  },
  {
    zh: "县汇总的行政许可多加了10件",
    ...{ rule: "rollup/total", file: "2023/county.md", line: "| 行政许可 |" },
    plant: (reports) => changed(reports, "2023/county.md", ["licences", "decisions", 10]),
  },
  {
    zh: "县汇总的自然人申请多计一件，新收和结转各多1，本表自己是平的",
    ...{ rule: "rollup/total", file: "2023/county.md", line: "| 一、本年新收" },
    plant: (reports) => changed(reports, "2023/county.md", ["received", "individuals", 1], ["carriedOut", "individuals", 1]),
  },
  {
    zh: "龙潭镇报送以后又改了行政处罚的件数，县汇总没有跟着改",
    ...{ rule: "rollup/total", file: "2023/county.md", line: "| 行政处罚 |" },
    plant: (reports) => changed(reports, `${townships}/longtan.md`, ["penalties", "decisions", 7]),
  },
  {
    zh: "柳林乡正文的新收件数与表三不一致",
    ...{ rule: "text/applications", file: `${townships}/liulin.md`, line: "全年新收" },
    plant: nothing,
    edit: (text) =>
      text.replace(/全年新收政府信息公开申请(\d+)件/, (_, n: string) => `全年新收政府信息公开申请${Number(n) + 20}件`),
  },
  {
    zh: "税务局2023年“（一）予以公开”自然人一格多填了2",
    ...{ rule: "sum/applicants", file: "2023/departments/shuiwuju.md", line: "（一）予以公开" },
    plant: (reports) => change(reportAt(reports, "2023/departments/shuiwuju.md").numbers, "granted", "individuals", 2),
  },
  {
    zh: "梧桐街道第六部分没有写信息处理费",
    ...{ rule: "section/fee", file: `${townships}/wutong.md`, line: "## 六、" },
    plant: nothing,
    edit: (text) => text.replace("本机关本年度未发出收费通知，未收取政府信息公开信息处理费。", "无其他需要报告的事项。"),
  },
  {
    zh: "双河镇2022年的报告没有交来",
    ...{ rule: "rollup/incomplete", file: "2022/county.md", line: "# 云山县人民政府2022年" },
    plant: (reports) => reports.delete("2022/townships/shuanghe.md"),
  },
];

/** The county with all its faults, as it stands in examples/county-faulty. */
export function faultyFiles(): Map<string, string> {
  const reports = countyReports();
  for (const fault of countyFaults) fault.plant(reports);
  const files = countyFiles(reports);
  for (const { file, edit } of countyFaults) if (edit) files.set(file, edit(files.get(file) ?? ""));
  return files;
}

/** Changes cells and whatever follows from them, the prose too: the report agrees with itself. */
function changed(
  reports: ReadonlyMap<string, CountyReport>,
  path: string,
  ...changes: readonly (readonly [string, string, number])[]
) {
  const report = reportAt(reports, path);
  for (const [row, column, by] of changes) change(report.numbers, row, column, by);
  settleTotals(report.numbers);
  retell(report, report);
}

/** Writes a report's prose as another's, with its own numbers. */
function retell(report: CountyReport, { year, agency, seed }: CountyReport): void {
  report.prose = countyProse(agency, year, report.numbers, seededRandom(seed));
}

function reportAt(reports: ReadonlyMap<string, CountyReport>, path: string): CountyReport {
  const report = reports.get(path);
  if (!report) throw new Error(`no report ${path}`);
  return report;
}
