import type { CellChange } from "@xxgk-lint/shared/sheet/change.ts";
import type { PastedBlock } from "@xxgk-lint/shared/sheet/paste.ts";
import type { SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";

export type { CellChange, PastedBlock };

/** What the view asks of whatever shows it: an editor's webview, a page. The host owns the report; the view owns what is on the screen. */
export interface SheetHost {
  /** Puts words into cells. Resolved when the view has been given a sheet with them; with the reason where they are refused. */
  change(changes: readonly CellChange[]): Promise<Outcome>;
  /** Applies one of a finding's actions. */
  applyAction(finding: string, action: number): Promise<Outcome>;
  planPaste(block: PastedBlock): Promise<PastePlan>;
  /** Who reports what in a county's cell. */
  shares(table: string, cell: number): Promise<readonly CellShare[]>;
  /** The clerk's eyes are on this spot: a text beside the view may show it. With `isWanted` she asked to go there. */
  show(spot: SheetSpot, isWanted: boolean): void;
  run(command: HostCommand): void;
  /** False where there is no place for the reasons why findings are let stand. */
  readonly canWaive?: boolean;
}

export interface Outcome {
  /** Why nothing was changed, in the sheet's language. */
  readonly refusal?: string;
}

/** What pasting a block would do, told before anything is written. */
export interface PastePlan {
  readonly changes: readonly CellChange[];
  /** How many of the changed cells hold another number now. */
  readonly replaced: number;
  /** What of the block has no place, and why, in the sheet's language; nothing where all of it fits. */
  readonly misfits: readonly string[];
}

export interface CellShare {
  readonly agency: string;
  /** Undefined where the agency's report has no number there. */
  readonly value?: number;
  /** What `open` of a host command takes. */
  readonly uri: string;
}

export type HostCommand =
  /** 定稿检查: what is open counts as missing from now on; and back. */
  | { readonly kind: "final-check"; readonly isOn: boolean }
  | { readonly kind: "open"; readonly uri: string }
  | { readonly kind: "explain"; readonly rule: string }
  /** Lets a finding stand, for a reason that the host asks for. */
  | { readonly kind: "waive"; readonly finding: string }
  | { readonly kind: "restart" }
  /** Fills an empty document with the blank form. */
  | { readonly kind: "begin" };
