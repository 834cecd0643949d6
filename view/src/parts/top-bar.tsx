import type { SheetCounts } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { Pen } from "../pen.ts";
import type { Words } from "../words.ts";

/** One line: whose report it is, what is left to do, and the way to it. */
export function TopBar({ pen, onNext }: { readonly pen: Pen; readonly onNext: (isBack: boolean) => void }) {
  const { sheet, words, state } = pen;
  const { agency, year, edition, counts } = sheet;
  const filled = counts.cells - counts.blank;
  return (
    <header class="bar">
      <p class="whose">
        <b>{agency ?? sheet.title}</b>
        {year !== undefined && <span>{words.year(year)}</span>}
        <span class="faint">{edition}</span>
      </p>
      <p class="left">
        {leftToDo(counts, words).map(({ text, look }) => (
          <span key={text} class={`count ${look}`}>
            {text}
          </span>
        ))}
        {sheet.findings.length > 0 && (
          <button type="button" onClick={(event) => onNext(event.shiftKey)}>
            {words.next} <kbd>F8</kbd>
          </button>
        )}
      </p>
      {state && <Tools pen={pen} state={state} />}
      <progress max={counts.cells} value={filled} aria-label={words.blank(counts.blank)} />
    </header>
  );
}

function Tools({ pen: { sheet, words }, state }: { readonly pen: Pen; readonly state: NonNullable<Pen["state"]> }) {
  const { isDrafting, isFinal } = sheet;
  return (
    <p class="tools">
      {sheet.prior && (
        <label>
          <input type="checkbox" checked={state.showPrior} onChange={() => state.set({ showPrior: !state.showPrior })} />
          {words.showPrior(sheet.prior.year)}
        </label>
      )}
      {sheet.county && (
        <label>
          <input type="checkbox" checked={state.showCounty} onChange={() => state.set({ showCounty: !state.showCounty })} />
          {words.showCounty}
        </label>
      )}
      {isDrafting && (
        <button type="button" title={words.finalCheckHint} onClick={() => state.host.run({ kind: "final-check", isOn: true })}>
          {words.finalCheck}
        </button>
      )}
      {isFinal && (
        <button type="button" onClick={() => state.host.run({ kind: "final-check", isOn: false })}>
          {words.goOnDrafting}
        </button>
      )}
    </p>
  );
}

interface Left {
  readonly text: string;
  readonly look: string;
}

/** 还有 168 格未填 · 2 处不平 · 3 处警告 */
function leftToDo({ blank, cells, unbalanced, errors, warnings, notes, open }: SheetCounts, words: Words): Left[] {
  const parts: readonly (Left | false)[] = [
    blank > 0 ? { text: words.blank(blank), look: "open" } : { text: words.allFilled(cells), look: "faint" },
    open > 0 && { text: words.open(open), look: "open" },
    unbalanced > 0 && { text: words.unbalanced(unbalanced), look: "error" },
    errors > 0 && { text: words.errors(errors), look: "error" },
    warnings > 0 && { text: words.warnings(warnings), look: "warning" },
    notes > 0 && { text: words.notes(notes), look: "information" },
    blank + open + unbalanced + errors + warnings + notes === 0 && { text: words.nothingLeft, look: "good" },
  ];
  return parts.filter((part) => part !== false);
}
