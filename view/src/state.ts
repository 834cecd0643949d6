import { isNumberKind, readNumber } from "@xxgk-lint/shared/report/tables/number.ts";
import { fillBlanks } from "@xxgk-lint/shared/sheet/fill.ts";
import { type CellNumbers, expectedTotal } from "@xxgk-lint/shared/sheet/relations.ts";
import type { Sheet, SheetCell, SheetSpot, SheetTable } from "@xxgk-lint/shared/sheet/sheet.ts";
import { blockOf, type Direction, type Field, fieldsOf, following, neighbour } from "./fields.ts";
import type { CellChange, CellShare, PastedBlock, PastePlan, SheetHost } from "./host.ts";

/** A number of the sheet. */
export interface CellSpot {
  readonly table: string;
  readonly cell: number;
}

/** select: what is typed replaces the number; type: it is being replaced, arrows leave it; edit: arrows move within it. */
export type Mode = "select" | "type" | "edit";

interface Shares extends CellSpot {
  readonly list: readonly CellShare[] | undefined;
}

/** What is on the screen beside the sheet itself: where the clerk is, what she is typing, what she was asked. Knows no page. */
export class SheetState {
  readonly host: SheetHost;
  sheet: Sheet;
  active: CellSpot | undefined;
  /** The other corner of the selected block; the active cell where there is one cell only. */
  #anchor: number | undefined;
  mode: Mode = "select";
  /** What is typed into the active cell and not written yet. */
  draft: string | undefined;
  /** Written, but the sheet does not have it yet. */
  readonly #sent = new Map<string, string>();
  readonly #sending = new Set<Promise<void>>();
  /** What is looked at beside the active cell: under the pointer, or a flag with the focus. */
  looked: SheetSpot | undefined;
  /** A block that does not fit whole waits for a word. */
  plan: PastePlan | undefined;
  shares: Shares | undefined;
  /** Told once: why something was refused. */
  notice: string | undefined;
  isAlive = true;
  showPrior = true;
  showCounty = true;
  /** Raised whenever the active cell is to have the focus. */
  focusWish = 0;
  readonly #listeners = new Set<() => void>();

  constructor(sheet: Sheet, host: SheetHost) {
    this.sheet = sheet;
    this.host = host;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** A new state of the report. What is being typed stays. */
  update(sheet: Sheet): void {
    this.sheet = sheet;
    if (this.active && !this.cellAt(this.active)) this.active = undefined;
    if (this.shares) void this.askShares(this.shares);
    this.#tell();
  }

  set(part: Partial<Pick<SheetState, "looked" | "plan" | "shares" | "notice" | "isAlive" | "showPrior" | "showCounty">>): void {
    Object.assign(this, part);
    this.#tell();
  }

  tableOf(key: string): SheetTable | undefined {
    return this.sheet.blocks.find((block): block is SheetTable => block.kind === "table" && block.key === key);
  }

  cellAt({ table, cell }: CellSpot): SheetCell | undefined {
    return this.tableOf(table)?.cells[cell];
  }

  /** What the field shows: what is typed or written already, else what the report has. */
  textOf(table: SheetTable, cell: number): string {
    if (this.isActive(table.key, cell) && this.draft !== undefined) return this.draft;
    return this.#sent.get(`${table.key}/${cell}`) ?? table.cells[cell]?.text ?? "";
  }

  /** The numbers as they are on the screen. */
  numbersOf(table: SheetTable): CellNumbers {
    return table.cells.map((cell, i) => {
      const text = this.textOf(table, i);
      return text === cell.text ? cell.value : numberIn(text, cell);
    });
  }

  isActive(table: string, cell: number): boolean {
    return this.active?.cell === cell && this.active.table === table;
  }

  /** The selected block, row by row. */
  get block(): readonly (readonly Field[])[] {
    const table = this.active && this.tableOf(this.active.table);
    return this.active && table ? blockOf(fieldsOf(table), this.active.cell, this.#anchor ?? this.active.cell) : [];
  }

  /** A field has the focus. */
  enter(spot: CellSpot): void {
    if (!this.isActive(spot.table, spot.cell)) {
      this.commit();
      this.#activate(spot);
    }
    this.#tell();
  }

  /** Goes to a field; the page gives it the focus. */
  goTo(spot: CellSpot, isExtending = false): void {
    const from = this.#anchor ?? this.active?.cell;
    this.commit();
    this.#activate(spot);
    if (isExtending) this.#anchor = from;
    this.focusWish++;
    this.#tell();
  }

  /** Goes to a spot that is a number; false for others. */
  goToSpot({ table, cell }: SheetSpot): boolean {
    if (table === undefined || cell === undefined) return false;
    this.goTo({ table, cell });
    return true;
  }

  move(direction: Direction, isExtending = false): void {
    const table = this.active && this.tableOf(this.active.table);
    if (this.active && table)
      this.goTo({ ...this.active, cell: neighbour(fieldsOf(table), this.active.cell, direction) }, isExtending);
  }

  /** The next field of the sheet in reading order, over the tables' ends. False where there is none. */
  step(isBack: boolean): boolean {
    if (!this.active) return false;
    const tables = this.sheet.blocks.filter((block): block is SheetTable => block.kind === "table");
    const at = tables.findIndex(({ key }) => key === this.active?.table);
    const here = tables[at] && following(fieldsOf(tables[at]), this.active.cell, isBack);
    const other = tables[at + (isBack ? -1 : 1)];
    const next = here ?? (other && fieldsOf(other).at(isBack ? -1 : 0)?.cell);
    const table = here === undefined ? other?.key : this.active.table;
    if (next === undefined || table === undefined) return false;
    this.goTo({ table, cell: next });
    return true;
  }

  selectAll(): void {
    const table = this.active && this.tableOf(this.active.table);
    if (!table) return;
    this.#anchor = fieldsOf(table).at(-1)?.cell;
    this.active = { table: table.key, cell: fieldsOf(table)[0]?.cell ?? 0 };
    this.focusWish++;
    this.#tell();
  }

  type(text: string): void {
    if (this.mode === "select") this.mode = "type";
    this.draft = text;
    this.#tell();
  }

  edit(): void {
    this.mode = "edit";
    this.#tell();
  }

  /** Throws away what is typed; then the block. */
  cancel(): void {
    if (this.draft === undefined && this.mode === "select") this.#anchor = undefined;
    this.draft = undefined;
    this.mode = "select";
    this.focusWish++;
    this.#tell();
  }

  /** Writes what is typed. */
  commit(): void {
    const { active, draft } = this;
    this.draft = undefined;
    this.mode = "select";
    if (!active || draft === undefined) return;
    const spec = this.tableOf(active.table)?.cells[active.cell];
    this.write([{ ...active, text: spec && !isNumberKind(spec.kind) ? draft.trim() : plainText(draft) }]);
  }

  /** The total that the parts of a blank field give, where they do. */
  ghostOf(table: SheetTable, cell: number, numbers: CellNumbers): number | undefined {
    return this.textOf(table, cell) === "" ? expectedTotal(cell, table.relations, numbers) : undefined;
  }

  /** Takes the offered total of the active field, where it is still blank. */
  takeGhost(): void {
    const table = this.active && this.tableOf(this.active.table);
    if (!this.active || !table || this.mode === "edit") return;
    const ghost = this.ghostOf(table, this.active.cell, this.numbersOf(table));
    if (ghost !== undefined) this.draft = String(ghost);
  }

  clearBlock(): void {
    const table = this.active?.table;
    if (table === undefined) return;
    this.draft = undefined;
    this.write(this.block.flat().map(({ cell }) => ({ table, cell, text: "" })));
  }

  /** Blank fields of the selected block, or of the table where one field is selected: what the relations give, else 0. */
  fill(table: SheetTable): void {
    this.commit();
    const block = this.active?.table === table.key ? this.block.flat() : [];
    const chosen = block.length > 1 ? block : fieldsOf(table);
    const blanks = chosen
      .map(({ cell }) => cell)
      .filter((cell) => this.textOf(table, cell) === "" && isNumberKind(table.cells[cell]?.kind ?? "count"));
    const values = fillBlanks(table.relations, this.numbersOf(table), blanks);
    this.write([...values].map(([cell, value]) => ({ table: table.key, cell, text: String(value) })));
  }

  /** Puts words into cells; what they hold already is left out, and a locked one says why. */
  write(changes: readonly CellChange[]): void {
    const news = changes.filter((change) => {
      const table = this.tableOf(change.table);
      return table && this.textOf(table, change.cell) !== change.text;
    });
    const locked = news.flatMap((change) => this.cellAt(change)?.locked ?? [])[0];
    if (locked !== undefined) this.notice = locked;
    const open = news.filter((change) => this.cellAt(change)?.locked === undefined);
    if (open.length > 0) this.#send(open);
    this.#tell();
  }

  async paste(block: PastedBlock): Promise<void> {
    const plan = await this.host.planPaste(block);
    if (plan.misfits.length > 0) this.set({ plan });
    else this.write(plan.changes);
  }

  /** The answer to what was told of a block that does not fit. */
  answerPlan(isWanted: boolean): void {
    const { plan } = this;
    this.plan = undefined;
    if (isWanted && plan) this.write(plan.changes);
    this.focusWish++;
    this.#tell();
  }

  /** Resolved when the sheet has all that was written. */
  async settled(): Promise<void> {
    await Promise.all(this.#sending);
  }

  async applyAction(finding: string, action: number): Promise<void> {
    this.commit();
    const { refusal } = await this.host.applyAction(finding, action);
    // The button that was pressed is gone with its finding.
    if (this.active) this.focusWish++;
    this.set({ notice: refusal });
  }

  async askShares(spot: CellSpot): Promise<void> {
    if (this.shares?.cell !== spot.cell || this.shares.table !== spot.table) this.set({ shares: { ...spot, list: undefined } });
    const list = await this.host.shares(spot.table, spot.cell);
    if (this.shares?.cell === spot.cell && this.shares.table === spot.table) this.set({ shares: { ...spot, list } });
  }

  #activate(spot: CellSpot): void {
    this.active = spot;
    this.#anchor = undefined;
    this.looked = undefined;
    this.notice = undefined;
    // Where county and agencies differ, it is the shares that tell why.
    if (this.cellAt(spot)?.county?.difference) void this.askShares(spot);
    this.host.show(spot, false);
  }

  #send(changes: readonly CellChange[]): void {
    const sending = this.#change(changes).finally(() => this.#sending.delete(sending));
    this.#sending.add(sending);
  }

  async #change(changes: readonly CellChange[]): Promise<void> {
    const sent = changes.map(({ table, cell, text }) => [`${table}/${cell}`, text] as const);
    for (const [key, text] of sent) this.#sent.set(key, text);
    const { refusal } = await this.host.change(changes);
    for (const [key, text] of sent) if (this.#sent.get(key) === text) this.#sent.delete(key);
    this.set(refusal === undefined ? {} : { notice: refusal });
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Typed in a hurry, with the input method still on: full-width digits are digits. */
function plainText(typed: string): string {
  return typed.normalize("NFKC").replace(/\s+/g, " ").trim();
}

function numberIn(text: string, { kind, unit }: SheetCell): number | undefined {
  if (!isNumberKind(kind)) return undefined;
  const reading = readNumber(plainText(text), kind, unit);
  return reading.state === "number" ? reading.value : undefined;
}
