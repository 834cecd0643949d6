import { ownNameOf } from "./own-name.ts";

/**
 * Whether two names may be of one organ: one is the other's end (清溪镇人民政府 and 云山县清溪镇人民政府), its short form (临江市住建局), its own
 * office (云山县人民政府办公室), or a name in two parts of which one is the other. Only organs that are clearly two are told apart.
 */
export function isSameOrgan(a: string, b: string): boolean {
  const [first, second] = [plain(a), plain(b)];
  if (first === "" || second === "" || first.includes(second) || second.includes(first)) return true;
  if (isNamed(a, b) || isNamed(b, a)) return true;
  return isShortOf(first, second) || isShortOf(second, first);
}

/** Without what one name has and another leaves out. */
function plain(name: string): string {
  return name
    .replace(/（[^）]*）/g, "")
    .replace(/^(?:中共|中国共产党)/, "")
    .replace(/人民政府/g, "政府")
    .replace(/管理委员会/g, "管委会")
    .replace(/(?:党政(?:综合)?|党委|党工委)?办(?:公室|公厅|事处)?$/, "")
    .replace(/(?<=[镇乡]|苏木)政府$/, "");
}

function isNamed(name: string, agency: string): boolean {
  return ownNameOf(agency)(name, 0, name.charCodeAt(0)) === name.length;
}

const generic = /[省市县区州旗盟镇乡局厅委办院处会中心政府国家]/g;

/** Every character of the short name stands in the long one, in this order, and one of them at least is its own. */
function isShortOf(short: string, long: string): boolean {
  let from = -1;
  for (const character of short) {
    from = long.indexOf(character, from + 1);
    if (from < 0) return false;
  }
  return short.replace(generic, "").length > 0;
}
