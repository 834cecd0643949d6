import type { Prose } from "../../../shared/src/print/index.ts";
import type { Values } from "../balance.ts";
import { type Random, whole } from "../random.ts";
import type { CountyAgency } from "./agencies.ts";
import { numberOf } from "./numbers.ts";

/** What an agency says of a year. Where the tables have a number for it, it is theirs. */
export function countyProse({ topics }: CountyAgency, year: number, numbers: Values, random: Random): Prose {
  const [a = "", b = "", c = "", d = "", e = ""] = topics.map((pair) => pair[year % 2] ?? "");
  const n = (low: number, high: number) => whole(random, low, high);
  return {
    sections: {
      overview: {
        topics: [
          [
            `围绕${a}，主动公开办事指南、办理结果和解读材料${n(40, 400)}条。${b}方面的信息按月更新，便于群众随时核对。${documents(numbers)}`,
          ],
          [`${applications(numbers)}申请事项多与${c}有关，均由专人登记、专人答复。`],
          [`${d}信息先由业务人员核稿，再由分管负责人签发。清理过期信息${n(3, 60)}条，重新编排了${e}的目录。`],
          [`在门户网站开设“${a}”栏目，服务大厅同步张贴${b}的流程图。微信公众号围绕${c}推送图文${n(5, 50)}篇。`],
          [
            `把${d}信息的发布纳入股室年度考核，组织培训${n(1, 4)}次。邀请群众代表对${e}的公开情况评议，未发生需要追究责任的情形。`,
          ],
        ],
      },
      problems: {
        topics: [
          [`一是${b}信息的更新有时滞后，群众要打电话才能问到进度。二是${e}的解读以文字为主，看得懂的人不多。`],
          [`针对第一点，把${b}的更新时限写进了岗位责任，每月抽查一次。针对第二点，为${e}配了图解和短视频，请网格员上门讲解。`],
        ],
      },
      others: { after: ["本机关本年度未发出收费通知，未收取政府信息公开信息处理费。"] },
    },
  };
}

function applications(numbers: Values): string {
  const row = (key: string) => numberOf(numbers, key, "total");
  return `全年新收政府信息公开申请${row("received")}件，上年结转${row("carriedIn")}件，办结${row("resultsTotal")}件，结转下年度继续办理${row("carriedOut")}件。`;
}

function documents(numbers: Values): string {
  const made = numberOf(numbers, "normativeDocuments", "made");
  return made === 0 ? "" : `制发行政规范性文件${made}件，同步公开了解读。`;
}
