/**
 * The same text with the characters that a reader means: PDFs often hold the radical ⼀ or ⻚ where 一 or 页 is meant, compatibility
 * ideographs, and the small or upright forms of brackets and commas. Each is one UTF-16 code unit that becomes one, so offsets stay.
 */
export function withoutRadicals(text: string): string {
  return radical.test(text) ? text.replace(everyRadical, meant) : text;
}

/** Radicals and their supplement, compatibility ideographs, vertical and small forms. */
const radicals = "[\u2e80-\u2fd5\uf900-\ufad9\ufe30-\ufe6b]";
const radical = new RegExp(radicals);
const everyRadical = new RegExp(radicals, "g");

const known = new Map<string, string>();

function meant(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const plain = supplement[character] ?? character.normalize("NFKC");
  const result = plain.length === 1 ? plain : character;
  known.set(character, result);
  return result;
}

/**
 * What NFKC leaves alone, or turns into the traditional character where a simplified text means the other (Unicode Character Database,
 * EquivalentUnifiedIdeograph): those of the supplement that stand for a whole character.
 */
const supplement: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "⺁厂 ⺇几 ⺌小 ⺎兀 ⺒巳 ⺓幺 ⺙攵 ⺛旡 ⺝月 ⺞歹 ⺠民 ⺢水 ⺦丬 ⺩王 ⺫目 ⺬示 ⺮竹 ⺶羊 ⺷羊 ⺸羊 ⺻聿 ⺼肉 ⺽臼 ⻁虎 ⻂衤 " +
    "⻄西 ⻅见 ⻆角 ⻇角 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏邑 ⻑長 ⻒镸 ⻓长 ⻔门 ⻕阜 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻡首 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 " +
    "⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻬齐 ⻭歯 ⻮齿 ⻰龙 ⻱龜 ⻲亀 ⼾户 ⾭青"
  )
    .split(" ")
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
