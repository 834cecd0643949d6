import { ErrorCodes, type Range, ResponseError } from "vscode-languageserver";
import { Lines } from "../../shared/src/text/lines.ts";
import { faultyReport } from "../support/mutations.ts";
import { pick, type Random, seededRandom, whole } from "../support/random.ts";
import { Session } from "./session.ts";

/** How many requests one session makes. */
export const requestsOfSession = 50;

const uri = "file:///w/draft.md";

/** Asks for features at random places of a mutated report. Gives what failed, and what was answered with a place outside the text. */
export async function failedRequests(number: number): Promise<string[]> {
  const random = seededRandom(number);
  const text = faultyReport(random);
  const session = new Session(new Map());
  const wrong: string[] = [];
  await session.start("file:///w");
  await session.open(uri, text);
  for (let count = 0; count < requestsOfSession; count++) {
    const method = pick(random, methods);
    const params = paramsOf(text, random);
    try {
      const answer = await session.client.sendRequest(method, params);
      wrong.push(...outside(answer, text).map((place) => `${method} answers with ${place}: ${JSON.stringify(params)}`));
    } catch (error) {
      if (error instanceof ResponseError && error.code === ErrorCodes.InvalidParams) continue;
      wrong.push(`${method} fails: ${String(error)} ${JSON.stringify(params)}`);
    }
  }
  await session.settle();
  wrong.push(...session.errors);
  session.end();
  return wrong;
}

const methods = [
  ...["hover", "documentHighlight", "definition", "references", "completion", "codeLens", "foldingRange", "documentLink"],
  ...["inlayHint", "codeAction", "formatting", "rangeFormatting", "onTypeFormatting", "selectionRange", "documentSymbol"],
  ...["semanticTokens/full", "diagnostic"],
]
  .map((name) => `textDocument/${name}`)
  .concat(
    "workspace/diagnostic",
    ...["balance", "sheet", "spotAt", "placeOf", "changeCells", "planPaste", "shares", "newestReports"].map(
      (name) => `xxgkLint/${name}`,
    ),
  );

/** Everything that a request may want, places anywhere in the text and beyond it, ranges also backwards. */
function paramsOf(text: string, random: Random): object {
  const lines = text.split(/\r\n|\r|\n/);
  const position = () => {
    const line = whole(random, 0, lines.length + 1);
    return { line, character: pick(random, [0, whole(random, 0, (lines[line]?.length ?? 0) + 2), 2 ** 31 - 1]) };
  };
  const range = { start: position(), end: position() };
  const table = pick(random, ["disclosure", "applications", "outcomes", "none"]);
  const cell = whole(random, 0, 300);
  const words = pick(random, ["", "3", "１,000", "-1", "9007199254740993", "1\t2\n3\t4", "<td>1</td>", "|"]);
  return {
    ...{ textDocument: { uri }, uri, position: position(), range, positions: [position(), position()] },
    context: {
      diagnostics: [],
      includeDeclaration: false,
      ...pick(random, [{}, { only: ["quickfix"] }, { only: ["source.fixAll"] }, { triggerKind: 1 }]),
    },
    ...{ ch: pick(random, ["|", "\n", "x"]), options: { tabSize: 2, insertSpaces: true }, previousResultIds: [] },
    ...{ table, cell, text: words, html: pick(random, ["", words]), changes: [{ table, cell, text: words }] },
    spot: pick<object>(random, [{ table, cell }, { block: cell }, { table, row: "licences" }, {}]),
  };
}

/** Ranges in an answer about the draft that do not lie in it. */
function outside(answer: unknown, text: string): string[] {
  const lines = new Lines(text);
  const isIn = (range: Range) => isBefore(range.start, range.end) && isBefore(range.end, endOf(lines, text));
  const wrong: string[] = [];
  const visit = (value: unknown) => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, part] of Object.entries(value)) {
      if (/range$/i.test(key) && isRange(part) && !isIn(part)) wrong.push(`${key} ${JSON.stringify(part)}`);
      visit(part);
    }
  };
  visit(answer);
  return wrong;
}

function endOf(lines: Lines, text: string): Range["end"] {
  const { line, column } = lines.position(text.length);
  return { line, character: column };
}

function isRange(value: unknown): value is Range {
  return typeof value === "object" && value !== null && "start" in value && typeof value.start === "object" && "end" in value;
}

function isBefore(a: Range["start"], b: Range["start"]): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
