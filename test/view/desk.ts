import { isBeingFilledIn } from "@xxgk-lint/shared/drafting.ts";
import { applyEdits } from "@xxgk-lint/shared/fix.ts";
import { lint } from "@xxgk-lint/shared/lint.ts";
import { buildSheet } from "@xxgk-lint/shared/sheet/build.ts";
import { changeCells } from "@xxgk-lint/shared/sheet/change.ts";
import { planPaste } from "@xxgk-lint/shared/sheet/paste.ts";
import type { Sheet, SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { Edit } from "@xxgk-lint/shared/text/range.ts";
import type { Surroundings } from "@xxgk-lint/shared/workspace/surroundings.ts";
import type { CellShare, HostCommand, Outcome, PastedBlock, PastePlan, SheetHost } from "@xxgk-lint/view/host.ts";
import { type MountedSheet, mountSheet } from "@xxgk-lint/view/mount.tsx";

/** A plain page around the view, with the engine beside it: what tests drive, and a host as short as one can be. */
export class Desk implements SheetHost {
  readonly #view: MountedSheet;
  readonly #surroundings: Surroundings;
  readonly #history: string[] = [];
  #isFinal = false;
  text: string;
  /** What the view has asked for. */
  readonly commands: HostCommand[] = [];
  readonly shown: { readonly spot: SheetSpot; readonly isWanted: boolean }[] = [];

  constructor(element: HTMLElement, text: string, surroundings: Surroundings = {}) {
    this.text = text;
    this.#surroundings = surroundings;
    this.#view = mountSheet(element, this.#sheet(), this);
  }

  get view(): MountedSheet {
    return this.#view;
  }

  /** The text is another one: somebody has typed in it. */
  write(text: string): void {
    this.#history.push(this.text);
    this.text = text;
    this.#view.update(this.#sheet());
  }

  undo(): void {
    this.text = this.#history.pop() ?? this.text;
    this.#view.update(this.#sheet());
  }

  get depth(): number {
    return this.#history.length;
  }

  async change(changes: Parameters<SheetHost["change"]>[0]): Promise<Outcome> {
    const { report } = lint(this.text);
    const changed = report ? changeCells(report, changes) : { refusal: { zh: "不是年报", en: "no report" } };
    return "refusal" in changed ? { refusal: changed.refusal.zh } : this.#apply(changed.edits);
  }

  async applyAction(finding: string, action: number): Promise<Outcome> {
    const found = this.#lint().findings.find(({ id }) => id === finding);
    const edits = [...(found?.fix ? [found.fix] : []), ...(found?.suggestions ?? [])][action]?.edits;
    return edits ? this.#apply(edits) : { refusal: "这个问题已经没有了" };
  }

  async planPaste(block: PastedBlock): Promise<PastePlan> {
    const { report } = lint(this.text);
    const { changes, misfits } = report ? planPaste(report, block) : { changes: [], misfits: [] };
    const numberAt = (table: string, cell: number) => report?.tables.get(table)?.cells[cell]?.raw ?? "";
    const replaced = changes.filter(({ table, cell, text }) => !["", text].includes(numberAt(table, cell))).length;
    return { changes, replaced, misfits: misfits.map(({ zh }) => zh) };
  }

  async shares(): Promise<readonly CellShare[]> {
    return [];
  }

  show(spot: SheetSpot, isWanted: boolean): void {
    this.shown.push({ spot, isWanted });
  }

  run(command: HostCommand): void {
    this.commands.push(command);
    if (command.kind !== "final-check") return;
    this.#isFinal = command.isOn;
    this.#view.update(this.#sheet());
  }

  #apply(edits: readonly Edit[]): Outcome {
    this.write(applyEdits(this.text, edits));
    return {};
  }

  #lint() {
    return lint(this.text, {}, () => this.#surroundings);
  }

  #sheet(): Sheet {
    const { report, findings } = this.#lint();
    if (!report) throw new Error("no report");
    const isFinal = this.#isFinal && isBeingFilledIn(report);
    const isDrafting = !this.#isFinal && isBeingFilledIn(report);
    return buildSheet({ report, findings, surroundings: this.#surroundings, locale: "zh", isDrafting, isFinal }).sheet;
  }
}

declare global {
  interface Window {
    Desk: typeof Desk;
    desk: Desk;
  }
}

if (typeof window !== "undefined") window.Desk = Desk;
