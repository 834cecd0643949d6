import type { ReportKind } from "../kind.ts";
import { edition2017 } from "./edition-2017.ts";

/** 政府网站工作年度报表: what every government website publishes beside the report on disclosure, by 31 January (国办函〔2018〕12号). */
export const websiteReport: ReportKind = {
  key: "website",
  name: { zh: "政府网站工作年度报表", en: "yearly sheet of a government website" },
  word: "报表",
  title: {
    subjects: ["政府网站", "门户网站", "网站工作", "网站年度"],
    starts: [],
    names: ["报表"],
    running: /网站(?:工作)?(?:年度)?(?:工作)?报表$/,
  },
  fewestRows: 20,
  agencyWords: ["填报单位", "主办单位"],
  dateWords: ["填报日期", "填报时间", "填表日期", "填表时间"],
  editions: [edition2017],
  // Offices add rows of their own and leave the order of others alone, so nothing is said of either.
  rules: [
    "report/title",
    "report/signature",
    "row/missing",
    "row/duplicate",
    "row/length",
    "cell/empty",
    "cell/number",
    "cell/format",
    "sum/results",
    "text/date",
    "text/placeholder",
    "prior/carried-over",
    "prior/copied",
    "directive/unknown",
    "directive/unused",
  ],
  asks: {
    "report/title": { zh: "标题写明年度：政府网站工作年度报表（2025年度）", en: "The title names the year" },
    "report/signature": {
      zh: "填报日期在次年1月31日以前（没有填报日期的不提示）",
      en: "Dated by 31 January of the next year, where there is a date",
    },
    "cell/empty": {
      zh: "每格都要填，“是／否”要勾选；没有的填 0",
      en: "Every cell is filled in, every box of 是／否 ticked; 0 where there is nothing",
    },
    "cell/number": {
      zh: "数字格里是不小于 0 的整数（平均办理时间可有小数），“是／否”只勾一个",
      en: "Whole numbers, not negative (days may have decimals); one box of 是／否",
    },
    "sum/results": {
      zh: "各“总数”等于其下各项之和，部分不多于全部",
      en: "Totals are the sums of what stands below them; no part is more than the whole",
    },
    "prior/carried-over": {
      zh: "首页网址、标识码、备案号与上年相同，注册用户数不到上年一半的提示",
      en: "Address, code and registrations are last year's; users less than half of last year's are told",
    },
    "prior/copied": { zh: "访问量、信息发布、办件量不是上年的数", en: "Visits, items published and cases are not last year's" },
  },
  references: [
    "《国务院办公厅关于做好政府网站年度报表发布工作的通知》（国办函〔2018〕12号）正文，中国法院网 chinacourt.org：填报范围、八类内容、1月31日",
    "《湖南省人民政府办公厅关于做好政府网站年度报表发布工作的通知》（2018年）、辽宁省一个市的2023年度填报通知：同样的八类内容，各有更早的日期",
    "已公布报表的标题：苏州市人民政府门户网站（2019年度）、成都市教育局（2023年度）、潍坊市人事考试中心",
    "两个内容管理系统为报表统计的栏目：概况类信息更新量、政务动态信息更新量、信息公开目录（信息）更新量、解读信息发布、回应公众关注数量、留言办理公开答复数、在线访谈期数、政务服务注册用户数",
    "还没有：一整张已公布的报表，逐行核对行名和单位。Not yet: a whole published sheet, row by row",
  ],
};
