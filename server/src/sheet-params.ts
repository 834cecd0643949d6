import type { CellChange } from "@xxgk-lint/shared/sheet/change.ts";
import type { PastedBlock } from "@xxgk-lint/shared/sheet/paste.ts";
import type { SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";
import { ErrorCodes, type Position, ResponseError } from "vscode-languageserver";
import { isRecord } from "./record.ts";

/** What a view has sent, not looked at yet. Each reader below throws a ResponseError where it finds something else than it wants. */
export type Sent = { readonly [key: string]: unknown };

export function words(params: Sent, key: string): string {
  return mustBeSent(typeof params?.[key] === "string" ? params[key] : undefined, key);
}

export function texts(params: Sent, key: string): string[] {
  const list: unknown = params?.[key];
  return mustBeSent(Array.isArray(list) && list.every((each) => typeof each === "string") ? list : undefined, key);
}

export function index(params: Sent, key: string): number {
  const value = params[key];
  return mustBeSent(typeof value === "number" && Number.isInteger(value) && value >= 0 ? value : undefined, key);
}

/** Of one line, as a cell holds. */
export function cellChanges({ changes }: Sent): CellChange[] {
  const list: readonly unknown[] = mustBeSent(Array.isArray(changes) ? changes : undefined, "changes");
  return list.map((change) => {
    const record = mustBeSent(isRecord(change) ? change : undefined, "changes");
    return {
      table: words(record, "table"),
      cell: index(record, "cell"),
      text: words(record, "text").replace(/\s+/g, " ").trim(),
    };
  });
}

export function pastedBlock(params: Sent): PastedBlock {
  return { table: words(params, "table"), cell: index(params, "cell"), text: words(params, "text"), html: words(params, "html") };
}

export function position({ position: place }: Sent): Position {
  const { line, character } = mustBeSent(isRecord(place) ? place : undefined, "position");
  if (typeof line !== "number" || typeof character !== "number") throw badParams("position");
  return { line, character };
}

export function spot({ spot: sent }: Sent): SheetSpot {
  const { block, table, row, cell } = mustBeSent(isRecord(sent) ? sent : undefined, "spot");
  return {
    ...(typeof block === "number" && { block }),
    ...(typeof table === "string" && { table }),
    ...(typeof row === "string" && { row }),
    ...(typeof cell === "number" && { cell }),
  };
}

function mustBeSent<Value>(value: Value | undefined, key: string): Value {
  if (value === undefined) throw badParams(key);
  return value;
}

function badParams(key: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, `xxgkLint: bad ${key}`);
}
