import type { CellForm } from "../forms/form.ts";
import { edition2021, formOf } from "../forms/index.ts";
import { type Prose, printReport, printTable } from "../print/index.ts";
import type { Layout } from "../readers/block.ts";
import type { Example } from "./rule.ts";

const agency = "清溪镇人民政府";

/**
 * The report that an example makes: a balanced one with neutral prose, its edits applied one after the other. The marks ⟦ and ⟧ of
 * the edits stay in. Throws where an edit finds nothing to replace, or the year has no form.
 */
export function exampleText({ year = 2023, layout = "markdown", edits }: Example): string {
  const form = formOf(year);
  if (!form) throw new Error(`no form for ${year}`);
  const hasStatement = form.sections.some((section) => section.statement);
  const text = printReport({ form, agency, year, layout, eol: "\n", values: exampleValue, prose: proseFor(hasStatement) });
  return edits.reduce((draft, { find, replace }) => {
    if (!draft.includes(find)) throw new Error(`nothing to replace: ${find}`);
    return draft.replace(find, () => replace);
  }, text);
}

/** The outcomes table, all zeros: what an example's edit replaces. */
export function printedOutcomes(layout: Layout): string {
  const table = edition2021.tables.find(({ key }) => key === "outcomes");
  return table ? printTable(table, { layout, eol: "\n", values: () => "0" }) : "";
}

/** Three applications of citizens and one of the year before: two granted, one refused, one carried over. 0 elsewhere. */
const applications: { readonly [row: string]: number } = {
  received: 3,
  carriedIn: 1,
  granted: 2,
  stateSecret: 1,
  resultsTotal: 3,
  carriedOut: 1,
};

function exampleValue({ row, column }: CellForm): string {
  const counted = column.key === "individuals" || column.key === "total";
  return String(counted ? (applications[row.key] ?? 0) : 0);
}

function proseFor(hasStatement: boolean): Prose {
  const closing = hasStatement ? "本机关本年度未发出收费通知，未收取政府信息公开信息处理费。" : "无其他需要报告的事项。";
  return {
    sections: {
      overview: {
        topics: [
          ["围绕群众关心的事项，及时公开政策文件、财政预决算和民生实事的办理进展。"],
          ["规范登记、审核、办理、答复、归档各环节，加强与申请人的沟通。"],
          ["严格落实先审后发，对目录实行动态调整。"],
          ["以县政府门户网站为主平台，便民服务大厅设公开栏，方便群众查阅。"],
          ["组织业务培训，将政府信息公开纳入年度考核，主动接受社会监督。"],
        ],
      },
      problems: {
        topics: [["部分信息的更新还不够及时。"], ["下一步，将健全信息发布提醒机制，加强业务培训。"]],
      },
      others: { after: [closing] },
    },
  };
}
