import type { Locator } from "playwright-core";
import { becomesTrue } from "./wait.ts";

const severities = ["error", "warning", "info", "hint"] as const;

export type Severity = (typeof severities)[number];

/** A problem as the Problems panel shows it. */
export interface Problem {
  readonly file: string;
  readonly severity: Severity;
  readonly message: string;
  readonly source: string;
  readonly code: string;
  readonly line: number;
  readonly column: number;
}

interface Row {
  readonly index: number;
  readonly isLast: boolean;
  /** Empty for the row of a problem. */
  readonly file: string;
  /** Empty for the row of a file. */
  readonly icon: string;
  readonly message: string;
  readonly source: string;
  readonly code: string;
  readonly place: string;
}

/** All that the panel lists. It draws only the rows in view, so this scrolls through them: up to the first, down to the last. */
export async function readProblems(panel: Locator): Promise<Problem[]> {
  const rows = new Map<number, Row>();
  const look = async (): Promise<Row[]> => {
    const view = await rowsInView(panel);
    for (const row of view) rows.set(row.index, row);
    return view;
  };
  await scrollUntil(panel, look, -100, (row) => row.index === 0);
  await scrollUntil(panel, look, 100, (row) => row.isLast);
  return problemsOf([...rows.values()].sort((one, other) => one.index - other.index));
}

async function scrollUntil(
  panel: Locator,
  look: () => Promise<Row[]>,
  step: number,
  isEnd: (row: Row) => boolean,
): Promise<void> {
  let view = await look();
  while (view.length > 0 && !view.some(isEnd)) {
    const before = indexes(view);
    await panel.locator(".monaco-list").hover();
    await panel.page().mouse.wheel(0, step);
    await panel.page().mouse.move(0, 0); // else the row under it shows a hover of its own
    const hasMoved = async (): Promise<boolean> => {
      view = await look();
      return indexes(view) !== before;
    };
    if (!(await becomesTrue(hasMoved, 2_000))) return;
  }
}

function indexes(view: readonly Row[]): string {
  return view.map((row) => row.index).join();
}

/** Not the row that sticks to the top. The function runs in the browser, on all rows of one moment, so it is one piece. */
function rowsInView(panel: Locator): Promise<Row[]> {
  return panel.locator(".monaco-list-rows > .monaco-list-row").evaluateAll((rows) =>
    rows.map((row) => {
      const text = (selector: string): string => row.querySelector(selector)?.textContent ?? "";
      const lines: string[] = Array.from(
        row.querySelectorAll(".marker-message"),
        (line: { textContent: string }) => line.textContent,
      );
      return {
        index: Number(row.getAttribute("data-index")),
        isLast: row.getAttribute("data-last-element") === "true",
        file: text(".resource-label-container .label-name"),
        icon: row.querySelector(".marker-icon")?.className ?? "",
        message: lines.join("\n"),
        source: text(".marker-source"),
        code: text(".marker-code"),
        place: text(".marker-line"),
      };
    }),
  );
}

function problemsOf(rows: readonly Row[]): Problem[] {
  const problems: Problem[] = [];
  let file = "";
  for (const row of rows) {
    if (row.file !== "") file = row.file;
    if (row.icon === "") continue;
    const severity = severities.find((name) => row.icon.includes(name)) ?? "hint";
    const [line = 0, column = 0] = (row.place.match(/\d+/g) ?? []).map(Number);
    problems.push({ file, severity, message: row.message, source: row.source, code: row.code, line, column });
  }
  return problems;
}
