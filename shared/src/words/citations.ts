/** A document that reports on disclosure cite, by its issuer, year and number. */
export interface CitedDocument {
  readonly issuer: string;
  readonly year: number;
  readonly number: number;
  readonly title: string;
}

/** The few documents that nearly every report cites (国务院办公厅政府信息与政务公开办公室，www.gov.cn). */
export const citedDocuments: readonly CitedDocument[] = [
  { issuer: "国办公开办函", year: 2021, number: 30, title: "中华人民共和国政府信息公开工作年度报告格式" },
  { issuer: "国办公开办函", year: 2019, number: 60, title: "关于政府信息公开工作年度报告有关事项的通知" },
  { issuer: "国办公开办函", year: 2019, number: 61, title: "关于规范政府信息公开平台有关事项的通知" },
  { issuer: "国办函", year: 2020, number: 109, title: "政府信息公开信息处理费管理办法" },
];

/** 国务院令: the Regulations of 2019, and those that they have taken the place of. */
export const decrees: readonly number[] = [711, 492];

/** 政府信息公开条例 has so many articles, and these have so many items （一）（二）…. */
export const articleCount = 56;
export const itemCounts: ReadonlyMap<number, number> = new Map([
  [20, 15],
  [29, 3],
  [31, 3],
  [36, 7],
  [50, 6],
]);

/** What reports rest on an article of 政府信息公开条例, and which articles say it. */
export const articleClaims: readonly {
  readonly says: RegExp;
  readonly about: string;
  readonly articles: readonly number[];
  readonly words: string;
}[] = [
  {
    says: /(?:编制|公布|发布|报送|形成)[^，。]{0,30}年度?报告?$|(?:编制|公布|发布|形成)[^，。]{0,30}年度报告|编制本(?:年度)?报告/,
    about: "年度报告",
    articles: [49, 50, 54, 55, 56],
    words: "第四十九条、第五十条",
  },
  {
    says: /(?:收取|收费|收取了?)[^，。]{0,6}信息处理费|信息处理费(?:收取|标准)/,
    about: "收取信息处理费",
    articles: [42],
    words: "第四十二条",
  },
];
