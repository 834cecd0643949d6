import type { Sheet, SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { Outcome, SheetHost } from "./host.ts";

/* What a view in a webview and the extension say to each other: the host's methods as messages, and what the host pushes. */

/** What of a host is called. */
export type HostMethod = Exclude<keyof SheetHost, "canWaive">;

/** A question, answered by a message with its number; `show` and `run` are answered by nothing. */
export interface Call {
  readonly call: HostMethod;
  readonly id: number;
  readonly args: readonly unknown[];
}

export interface Answer {
  readonly answer: number;
  readonly value: unknown;
}

/** The view is there and may be given its sheet; all that was typed is written. */
export type Notice = { readonly notice: "ready" } | { readonly notice: "flushed"; readonly flush: number };

export type Push =
  /** Null where the document is no report; the words say so. */
  | { readonly push: "sheet"; readonly sheet: Sheet | null; readonly words: string; readonly canBegin: boolean }
  /** Give a number the focus. */
  | { readonly push: "goTo"; readonly spot: SheetSpot }
  /** Show a spot that is looked at elsewhere. */
  | { readonly push: "look"; readonly spot: SheetSpot }
  | { readonly push: "alive"; readonly isAlive: boolean }
  /** Write what is being typed, and say so. */
  | { readonly push: "flush"; readonly flush: number };

export type ToHost = Call | Notice;
export type ToView = Answer | Push;

/** The host's methods, as calls of `send`. */
export function hostByCalls(send: (name: HostMethod, args: readonly unknown[]) => Promise<unknown>): SheetHost {
  return {
    change: (...args) => send("change", args) as Promise<Outcome>,
    applyAction: (...args) => send("applyAction", args) as Promise<Outcome>,
    planPaste: (...args) => send("planPaste", args) as ReturnType<SheetHost["planPaste"]>,
    shares: (...args) => send("shares", args) as ReturnType<SheetHost["shares"]>,
    show: (...args) => void send("show", args),
    run: (...args) => void send("run", args),
  };
}
