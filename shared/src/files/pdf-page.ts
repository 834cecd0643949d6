import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { PdfPage, PdfText, Rule } from "../readers/pdf/page.ts";

export type PdfModule = typeof import("pdfjs-dist/legacy/build/pdf.mjs");

/** [a b c d e f]: x' = ax + cy + e, y' = bx + dy + f. */
type Matrix = readonly number[];

/** The texts and ruling lines of a page, as they stand on it when it is shown upright. */
export async function pageOf(page: PDFPageProxy, pdfjs: PdfModule): Promise<PdfPage> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent({ disableNormalization: true });
  const texts = items.flatMap((item) => ("str" in item ? textsOf(item.str, times(transform, item.transform), item.width) : []));
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawn = drawing(fnArray, argsArray, transform, pdfjs.OPS);
  page.cleanup();
  return { width, height, texts, rules: drawn.rules, pictures: drawn.pictures / (width * height) };
}

/** The words of an item, each at its place: a space may be as wide as a column. Text that stands askew is left out. */
function textsOf(text: string, [a = 0, b = 0, c = 0, d = 0, left = 0, baseline = 0]: Matrix, width: number): PdfText[] {
  const size = Math.hypot(c, d);
  if (Math.abs(b) > 0.1 * Math.abs(a) || size === 0) return [];
  const total = weightOf(text);
  return [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const start = left + (width * weightOf(text.slice(0, index))) / total;
    return { text: word, left: start, right: start + (width * weightOf(word)) / total, baseline, size };
  });
}

/** How wide words are beside others: a Chinese character takes two. */
function weightOf(text: string): number {
  let weight = 0;
  for (let i = 0; i < text.length; i++) weight += text.charCodeAt(i) > 0x2000 ? 2 : 1;
  return weight;
}

interface Drawing {
  readonly rules: Rule[];
  pictures: number;
}

function drawing(operators: readonly number[], args: readonly unknown[], start: Matrix, ops: PdfModule["OPS"]): Drawing {
  const drawn: Drawing = { rules: [], pictures: 0 };
  const stack: Matrix[] = [];
  let matrix = start;
  const isPicture = new Set<number>([ops.paintImageXObject, ops.paintInlineImageXObject, ops.paintImageMaskXObject]);
  operators.forEach((operator, i) => {
    const own = args[i] as readonly unknown[] | null;
    if (operator === ops.save) stack.push(matrix);
    else if (operator === ops.restore) matrix = stack.pop() ?? matrix;
    else if (operator === ops.transform) matrix = times(matrix, own as Matrix);
    else if (operator === ops.paintFormXObjectBegin) {
      stack.push(matrix);
      if (own?.[0]) matrix = times(matrix, own[0] as Matrix);
    } else if (operator === ops.paintFormXObjectEnd) matrix = stack.pop() ?? matrix;
    else if (operator === ops.constructPath) addPath(drawn.rules, own ?? [], matrix, ops);
    else if (isPicture.has(operator)) drawn.pictures += areaOf(matrix);
  });
  return drawn;
}

/** A path that is stroked has its lines, one that is filled is a line where it is thin. */
function addPath(rules: Rule[], args: readonly unknown[], matrix: Matrix, ops: PdfModule["OPS"]): void {
  const paint = args[0];
  const isStroked = new Set<unknown>([
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ]).has(paint);
  const isFilled = new Set<unknown>([ops.fill, ops.eoFill]).has(paint);
  const [path] = (args[1] ?? []) as readonly (ArrayLike<number> | null)[];
  if (!path || (!isStroked && !isFilled)) return;
  for (const points of subpaths(path)) {
    const placed = points.map((point) => apply(matrix, point));
    if (isStroked) for (const [i, to] of placed.slice(1).entries()) addRule(rules, placed[i] ?? to, to);
    else addThin(rules, placed);
  }
}

type Point = readonly [number, number];

/** pdf.js writes a path as numbers: 0 move, 1 line, 2 curve, 3 quadratic curve, 4 close, each with its points. A curve ends the line. */
function subpaths(path: ArrayLike<number>): Point[][] {
  const found: Point[][] = [];
  let open: Point[] = [];
  const begin = (points: Point[]) => {
    if (open.length > 1) found.push(open);
    open = points;
  };
  for (let i = 0; i < path.length; ) {
    const operation = path[i++];
    if (operation === 4) {
      if (open[0]) open.push(open[0]);
      continue;
    }
    const count = operation === 2 ? 6 : operation === 3 ? 4 : 2;
    const point: Point = [path[i + count - 2] ?? 0, path[i + count - 1] ?? 0];
    i += count;
    if (operation === 1) open.push(point);
    else begin([point]);
  }
  begin([]);
  return found;
}

/** Shorter lines are parts of signs. */
const shortestRule = 4;
/** Thicker ones are bars. */
const thickest = 3;

function addRule(rules: Rule[], [x1, y1]: Point, [x2, y2]: Point): void {
  const isAcross = Math.abs(y2 - y1) < 0.8;
  if (!isAcross && Math.abs(x2 - x1) >= 0.8) return;
  const [at, from, to] = isAcross
    ? [(y1 + y2) / 2, Math.min(x1, x2), Math.max(x1, x2)]
    : [(x1 + x2) / 2, Math.min(y1, y2), Math.max(y1, y2)];
  if (to - from >= shortestRule) rules.push({ isAcross, at, from, to });
}

function addThin(rules: Rule[], points: readonly Point[]): void {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  if (bottom - top <= thickest && right - left > 2 * (bottom - top))
    addRule(rules, [left, (top + bottom) / 2], [right, (top + bottom) / 2]);
  else if (right - left <= thickest) addRule(rules, [(left + right) / 2, top], [(left + right) / 2, bottom]);
}

function times([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: Matrix, [g = 0, h = 0, i = 0, j = 0, k = 0, l = 0]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

function apply([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

function areaOf([a = 0, b = 0, c = 0, d = 0]: Matrix): number {
  return Math.abs(a * d - b * c);
}
