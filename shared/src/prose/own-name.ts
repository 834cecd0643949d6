/** How many characters from here on name the report's own agency; 0 where they do not. */
export type OwnName = (text: string, at: number, code: number) => number;

/**
 * What an agency calls itself: its name, the name without its areas or 人民, a township's office, the name in short (区住建局), what it is
 * alone at a clause's beginning (街道, 中心, 海关). An agency without a name has none.
 */
export function ownNameOf(agency: string): OwnName {
  const found = known.get(agency);
  if (found) return found;
  const match = agency === "" ? () => 0 : compile(agency);
  if (known.size >= most) known.clear();
  known.set(agency, match);
  return match;
}

/** All of a report's paragraphs ask for the same; emptied when a province's reports have filled it. */
const known = new Map<string, OwnName>();
const most = 64;

interface Names {
  /** Anywhere. */
  readonly full: readonly string[];
  /** Only where a clause begins, or after a time. */
  readonly bare: readonly string[];
}

function compile(agency: string): OwnName {
  const { full, bare } = namesOf(agency);
  const all = [...full.map((name) => ({ name, isBare: false })), ...bare.map((name) => ({ name, isBare: true }))];
  all.sort((a, b) => b.name.length - a.name.length);
  const isShort = shortNameOf(agency);
  // By the last bits of the first character: few characters begin a name, and most are told by this look.
  const first = new Uint8Array(0x100);
  for (const { name } of all) first[name.charCodeAt(0) & 0xff] = 1;
  for (const level of "省市县区州旗盟") first[level.charCodeAt(0) & 0xff] = 1;
  return (text, at, code) => {
    if (first[code & 0xff] === 0) return 0;
    for (const { name, isBare } of all) {
      if (name.charCodeAt(0) === code && text.startsWith(name, at) && (!isBare || beginsClause(text, at))) return name.length;
    }
    return isShort(text, at, code);
  };
}

function beginsClause(text: string, at: number): boolean {
  return at === 0 || "年度内来，。；：）、".includes(text.charAt(at - 1));
}

const area =
  /^[\u4e00-\u9fff]{1,7}?(?:自治区|自治州|自治县|自治旗|省|地区|市(?!场|容|政(?!府)|民政)|州(?!市|县|区)|盟|县(?!域)|区(?![域划])|旗)/;

/** 云岭省 临江市 望湖区 住房和城乡建设局. */
function partsOf(agency: string): { readonly areas: readonly string[]; readonly core: string } {
  const areas: string[] = [];
  let core = agency.replace(/^国家税务总局/, "");
  for (let match = area.exec(core); match && match[0].length < core.length; match = area.exec(core)) {
    areas.push(match[0]);
    core = core.slice(match[0].length);
  }
  return { areas, core };
}

function namesOf(agency: string): Names {
  const { areas, core } = partsOf(agency);
  const last = areas.at(-1) ?? "";
  const level = last.slice(-1);
  const full = new Set([agency, agency.replace("人民政府", "政府")]);
  for (let i = 0; i <= areas.length; i++) full.add(areas.slice(i).join("") + core);
  if (level !== "" && core.length > 2) full.add(level + core);
  for (const name of [...full]) for (const more of officesOf(name, agency)) full.add(more);
  const township = /^[\u4e00-\u9fff]*(乡|镇|苏木|街道)/.exec(core);
  if (township?.[1]) for (const word of townshipNames(township[1])) full.add(word);
  const isGovernment = /^人民政府$|^政府$/.test(core);
  // 县政府 is a level, not a name.
  const names = [...full].filter((name) => name.length > 2 && (!isGovernment || name.startsWith(last)));
  return { full: names, bare: bareNamesOf(agency, core, level) };
}

/** 清溪镇人民政府办公室, 清溪镇党政办; 水务局办公室. */
function officesOf(name: string, agency: string): string[] {
  if (/(?:乡|镇|苏木)(?:人民政府|政府)?$/.test(name)) {
    const place = name.replace(/(?:人民)?政府$/, "");
    const offices = [
      "",
      "政府",
      "人民政府",
      "党政办",
      "党政办公室",
      "党政综合办",
      "党政综合办公室",
      "人民政府办公室",
      "政府办公室",
    ];
    return offices.map((office) => place + office);
  }
  if (/街道(?:办事处)?$/.test(name)) {
    const place = name.replace(/办事处$/, "");
    return ["", "办", "办事处", "党政办", "党政办公室", "党工委"].map((office) => place + office);
  }
  if (/管理委员会$/.test(name)) return [name.replace(/管理委员会$/, "管委会")];
  if (/人民政府办公[室厅]$/.test(agency))
    return [name.replace(/人民政府办公([室厅])$/, "政府办公$1"), name.replace(/人民政府办公室$/, "政府办")];
  return /[局委厅]$/.test(name) ? [`${name}办公室`] : [];
}

function townshipNames(end: string): string[] {
  return end === "街道" ? ["街道办事处", "街道办"] : [`${end}人民政府`, `${end}政府`, `${end}党政办`, `${end}机关`];
}

/** What the agency is, by the end of its name, and the words for it that such an agency uses. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/街道(?:办事处)?$/, "街道 街道办 办事处"],
  [/苏木(?:人民政府|政府)?$/, "苏木"],
  [/[^县市区省州旗盟]镇(?:人民政府|政府)?$/, "镇里 镇机关"],
  [/(?:管理委员会|管委会)$/, "管委会 园区 高新区 经开区 开发区 新区 度假区 示范区 保税区"],
  [/中心$/, "中心"],
  [/海关$/, "海关"],
  [/医院$/, "医院"],
  [/(?:中学|小学|学校|大学|学院)$/, "学校"],
  [/(?:公司|集团)$/, "公司 集团公司 集团"],
  [/第[一二三四五六七八九十百\d]+师/, "师 师市 师本级 师机关"],
  [/分行$/, "分行 分行机关"],
  [/分局$/, "分局"],
  [/办公室$/, "办公室 办公室本级"],
  [/研究室$/, "研究室"],
  [/总队$/, "总队 总队机关"],
  [/支队$/, "支队 支队机关"],
  [/大队$/, "大队"],
  [/[^兵]团$/, "团 团机关 团场"],
  [/研究院$/, "研究院"],
  [/站$/, "本站"],
];

function bareNamesOf(agency: string, core: string, level: string): string[] {
  const found = kinds.filter(([end]) => end.test(agency)).flatMap(([, words]) => words.split(" "));
  const end = /[局厅委办]$/.exec(core)?.[0];
  // 市局 of a city's bureau; of a district's it is the bureau above.
  if (end && level !== "" && "省市县区州旗盟".includes(level)) found.push(level + end, `${level}${end}机关`);
  if (end === "厅") found.push("厅机关", "省厅");
  return found.filter((name) => name !== "园区" || /园|区/.test(agency));
}

const short = /[省市县区州旗盟][\u4e00-\u9fff]{2,7}?[局委厅办队院]/y;

/** 区住建局 of 临江市望湖区住房和城乡建设局: every character stands in the name, in this order; 市住建局 is above it. */
function shortNameOf(agency: string): OwnName {
  const { areas, core } = partsOf(agency);
  const level = areas.at(-1)?.slice(-1) ?? "";
  const first = level.charCodeAt(0);
  return (text, at, code) => {
    if (level === "" || code !== first) return 0;
    short.lastIndex = at;
    const name = short.exec(text)?.[0] ?? "";
    let from = -1;
    for (const next of name.slice(1)) {
      from = core.indexOf(next, from + 1);
      if (from < 0) return 0;
    }
    return name.length;
  };
}
