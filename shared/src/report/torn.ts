/** Shorter lines are headings and labels; a line of prose is torn near the page's edge. */
const shortestTorn = 16;
const shortestPlain = 20;
const ended = /[。！？；：:;!?”"’」）)》】.…—-]$/;
const pause = /[。；，,;]/;
const ordinal = /^[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]/;
const headingEnd = /(?:情况|方面|措施|问题|事项|报告)$/;
const begins =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|[一二三四五六七八九十]是|第[一二三四五六七八九十]|[①-⑳]|注[：:]|20\d\d\s*年|全年|今年|本年|截[至止])/;

/** True where a page's edge or end has split a sentence into these two lines. */
export function isTorn(line: string, next: string): boolean {
  if (line.length < shortestTorn || ended.test(line) || !/[\u4e00-\u9fff]/.test(next)) return false;
  if (!pause.test(line) && isLabel(line)) return false;
  // Of two lines without a full stop or a comma, each is an item of a list.
  if (!ended.test(next) && !/[，、,]/.test(next)) return false;
  return !begins.test(next) || (/[，,]$/.test(line) && /^20\d\d/.test(next));
}

/** A line without a comma may be a heading of any length. */
function isLabel(line: string): boolean {
  return line.length < shortestPlain || ordinal.test(line) || headingEnd.test(line);
}
