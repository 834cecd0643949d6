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
