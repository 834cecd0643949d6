import { bare } from "../text/fold.ts";

/** The agency of a report, independent of how its name is written. */
export interface Agency {
  /** As the report names it; "" where it does not. */
  readonly name: string;
  /** Equal for names of one agency: 清溪镇人民政府, 清溪镇政府 and 清溪镇党政办公室 are 清溪镇. */
  readonly key: string;
  /** The key without the areas before it: 清溪镇, 水务局. */
  readonly short: string;
  /** 云山县, for the county, its departments and its townships; "" where the name contains no area. */
  readonly area: string;
  readonly level: Level;
}

/** government: of a county or above, 政府 itself. office: its 办公室, which reports for itself. */
export type Level = "government" | "office" | "department" | "township" | "unknown";

export function agencyOf(name: string): Agency {
  const key = agencyKey(name);
  const area = areaOf(key);
  const short = key.slice(area.length) || key;
  return { name, key, short, area, level: levelOf(key, short) };
}

/** The name without what varies: spaces, 人民, 办事处, a township's own offices. 县政府 and 县政府办公室 remain different. */
export function agencyKey(name: string): string {
  return bare(name)
    .replace("人民政府", "政府")
    .replace(/办公[室厅]$/, "办")
    .replace(/([\u4e00-\u9fff](?:乡|镇|苏木))(?:政府)?(?:党委政府|党政)?(?:综合)?办?$/, "$1")
    .replace(/(街道)(?:办事处|工委办事处)?(?:党政)?(?:综合)?办?$/, "$1")
    .replace(/政府(?=[^政]{1,10}街道$)/, "");
}

/**
 * One area after another: 云岭省 临江市 望湖区. Only a 县 may have a name of one character (房县), so that 城市管理局 and 社区服务中心 are no
 * areas; nor are the 市 of 市场监督管理局 and 市政管理局.
 */
const areas =
  /^(?:[\u4e00-\u9fff]{2,7}?(?:省|自治区|自治州|地区|盟|州(?!市|县|区)|市(?!场|容|政(?!府)|民(?!政))|自治县|县(?!域)|自治旗|旗|区(?![域划]))|[\u4e00-\u9fff]县(?!域))+/;

function areaOf(key: string): string {
  const area = areas.exec(key)?.[0] ?? "";
  // 高新区 alone is the agency itself.
  return area.length === key.length ? "" : area;
}

function levelOf(key: string, short: string): Level {
  if (/(?:乡|镇|苏木|街道)$/.test(key)) return "township";
  if (/政府$/.test(key)) return "government";
  if (/政府办$/.test(key)) return "office";
  return /(?:局|厅|委|委员会|办|中心|院|处|队|站|所|社|会)$/.test(short) ? "department" : "unknown";
}
