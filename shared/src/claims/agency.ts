/**
 * How many characters from here on name the agency: its name or a piece of it, with or without 政府 and the like behind it (清溪镇政府,
 * 清溪镇党政办), its name in short (区住建局), or what it is alone at a clause's beginning (街道, 中心).
 */
export function agencyLength(text: string, at: number, agency: string): number {
  if (!codesIn(agency).has(text.charCodeAt(at))) return 0;
  const char = text.charAt(at);
  const length = Math.max(nameLength(text, at, agency), shortLength(text, at, char, agency));
  return length > 0 ? length : organLength(text, at, char, agency);
}

/** The characters of the name that was asked for last: all of a report's sentences ask for the same. */
let codes: { readonly agency: string; readonly set: ReadonlySet<number> } = { agency: "", set: new Set() };

function codesIn(agency: string): ReadonlySet<number> {
  if (codes.agency !== agency) codes = { agency, set: new Set(Array.from(agency, (char) => char.charCodeAt(0))) };
  return codes.set;
}

const organEnds = "局镇乡木办道处室委厅院心府会队站所部";
const offices = /(?:人民)?政府(?:党政办|办公室)?|街道办事处|街道办|办事处|党政(?:综合)?办(?:公室)?|办公室/y;

/** A piece that ends as an organ does: 云山县 alone is the area. */
function nameLength(text: string, at: number, agency: string): number {
  if (!agency.includes(text.slice(at, at + 3))) return 0;
  let length = 3;
  while (at + length < text.length && agency.includes(text.slice(at, at + length + 1))) length++;
  offices.lastIndex = at + length;
  const office = offices.exec(text)?.[0];
  if (office !== undefined && isAgencys(office, text.slice(at, at + length), agency)) return length + office.length;
  while (length > 2 && !organEnds.includes(text.charAt(at + length - 1))) length--;
  return length > 2 ? length : 0;
}

/** 清溪镇 + 政府; 云山县 + 政府 only where the agency is that government; 水务局 + 办公室. */
function isAgencys(office: string, name: string, agency: string): boolean {
  if (/[镇乡]$|街道$|苏木$/.test(name)) return true;
  if (/[省市县区州旗盟]$/.test(name)) return /政府$/.test(office) && agency.endsWith(`${name}人民政府`);
  return agency.endsWith(name);
}

const short = /[省市县区州旗盟][\u4e00-\u9fff]{2,7}?[局委厅办]/y;

/** 区住建局 of 临江市望湖区住房和城乡建设局: every character stands in the name, in this order; 市住建局 is above it. */
function shortLength(text: string, at: number, char: string, agency: string): number {
  if (!"省市县区州旗盟".includes(char)) return 0;
  short.lastIndex = at;
  const name = short.exec(text)?.[0] ?? "";
  let from = agency.lastIndexOf(char);
  if (/[市县区州旗盟]/.test(agency.slice(from + 1, agency.indexOf(name.charAt(1), from + 1)))) return 0;
  for (const next of name.slice(1)) {
    from = agency.indexOf(next, from + 1);
    if (from < 0) return 0;
  }
  return name.length;
}

const organs: readonly string[] = "街道办事处 街道办 街道 办事处 中心 管委会 园区 高新区 经开区 开发区 新区 苏木".split(" ");

function organLength(text: string, at: number, char: string, agency: string): number {
  const organ = "街办中管园高经开新苏".includes(char) ? organs.find((word) => text.startsWith(word, at)) : undefined;
  return organ !== undefined && agency.includes(organ) && /[年度，。；：）]|^$/.test(text.charAt(at - 1)) ? organ.length : 0;
}
