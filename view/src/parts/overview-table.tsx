import { type OverviewColumn, type OverviewRow, overviewColumns, sortOverview } from "@xxgk-lint/shared/sheet/overview.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { classes } from "../pen.ts";

/** Where the links of an overview lead to. */
export interface OverviewLinks {
  readonly text: (uri: string) => string;
  readonly sheet: (uri: string) => string;
  readonly sort: (column: OverviewColumn) => string;
  readonly again: string;
}

export interface Overview {
  readonly folder: string;
  readonly rows: readonly OverviewRow[];
  readonly by: OverviewColumn;
  readonly locale: Locale;
  readonly links: OverviewLinks;
}

/** 检查整个文件夹: agency by agency how the reports stand. It needs no script: whatever can be done is a link. */
export function OverviewTable(overview: Overview) {
  const { locale, folder, rows, links, by } = overview;
  const words = locale === "zh" ? zh : en;
  return (
    <main class="overview" lang={locale === "zh" ? "zh-CN" : "en"}>
      <h1>{words.title(folder)}</h1>
      <p>
        {words.total(rows)} <a href={links.again}>{words.again}</a>
      </p>
      <table>
        <thead>
          <tr>
            {overviewColumns.map((column) => (
              <th key={column} scope="col" {...(column === by && { "aria-sort": "descending" as const })}>
                <a href={links.sort(column)}>{words.columns[column]}</a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortOverview(rows, by).map((row) => (
            <Row key={row.uri ?? row.agency} row={row} links={links} words={words} />
          ))}
        </tbody>
      </table>
    </main>
  );
}

interface RowProps {
  readonly row: OverviewRow;
  readonly links: OverviewLinks;
  readonly words: Words;
}

function Row({ row, links, words }: RowProps) {
  const { agency, year, uri, errors, warnings, unbalanced, blank } = row;
  const name = agency || words.unnamed;
  if (uri === undefined) {
    return (
      <tr class="missing">
        <th scope="row">{name}</th>
        <td>{year}</td>
        <td class="bad">{words.missing}</td>
        <td colSpan={4} />
      </tr>
    );
  }
  return (
    <tr>
      <th scope="row">
        <a href={links.text(uri)}>{name}</a>
      </th>
      <td>{year}</td>
      <td>
        <a href={links.sheet(uri)}>{words.sheet}</a>
      </td>
      <td class={classes(errors > 0 && "bad")}>{errors}</td>
      <td class={classes(warnings > 0 && "doubtful")}>{warnings}</td>
      <td class={classes(unbalanced > 0 && "bad")}>{words.balance(unbalanced, blank)}</td>
      <td class={classes(blank > 0 && "doubtful")}>{blank}</td>
    </tr>
  );
}

interface Words {
  readonly title: (folder: string) => string;
  readonly total: (rows: readonly OverviewRow[]) => string;
  readonly again: string;
  readonly columns: { readonly [column in OverviewColumn]: string };
  readonly unnamed: string;
  readonly missing: string;
  readonly sheet: string;
  readonly balance: (unbalanced: number, blank: number) => string;
}

const zh: Words = {
  title: (folder) => `检查整个文件夹：${folder}`,
  total: (rows) => {
    const there = rows.filter(({ uri }) => uri !== undefined);
    const bad = there.filter(({ errors }) => errors > 0);
    return `已有 ${there.length} 份，${bad.length} 份有错误，缺 ${rows.length - there.length} 份。`;
  },
  again: "重新检查",
  columns: {
    agency: "机关",
    year: "年度",
    submitted: "报送",
    errors: "错误",
    warnings: "警告",
    unbalanced: "平衡",
    blank: "未填",
  },
  unnamed: "（没有机关名称）",
  missing: "未报",
  sheet: "表格视图",
  balance: (unbalanced, blank) => (unbalanced > 0 ? `✗ ${unbalanced} 处` : blank > 0 ? "未填完" : "✓ 平"),
};

const en: Words = {
  title: (folder) => `Reports of ${folder}`,
  total: (rows) => {
    const there = rows.filter(({ uri }) => uri !== undefined);
    const bad = there.filter(({ errors }) => errors > 0);
    return `${there.length} there, ${bad.length} with errors, ${rows.length - there.length} missing.`;
  },
  again: "Check again",
  columns: {
    agency: "Agency",
    year: "Year",
    submitted: "Report",
    errors: "Errors",
    warnings: "Warnings",
    unbalanced: "Balance",
    blank: "Blank",
  },
  unnamed: "(no agency)",
  missing: "missing",
  sheet: "form",
  balance: (unbalanced, blank) => (unbalanced > 0 ? `✗ ${unbalanced}` : blank > 0 ? "not filled in" : "✓"),
};
