import type { Sheet, SheetFinding, SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { Desk } from "../desk.ts";

/** Nobody mends more without looking again. */
const mostShown = 500;

/** 问题: what was found, in the order of the report; what is merely open while it is being filled in comes behind. */
export function Findings({ desk }: { readonly desk: Desk }) {
  const { sheet, words } = desk;
  if (sheet === undefined) return <p class="faint">{words.checking}</p>;
  if (sheet === null) return <p>{words.noReport}</p>;
  const pressing = sheet.findings.filter(({ isOpen }) => !isOpen);
  const open = sheet.findings.filter(({ isOpen }) => isOpen);
  return (
    <>
      {sheet.findings.length === 0 && <p class="good">{words.none}</p>}
      <List findings={pressing} sheet={sheet} desk={desk} />
      {open.length > 0 && (
        <details open={pressing.length === 0}>
          <summary>{words.openCount(open.length)}</summary>
          <List findings={open} sheet={sheet} desk={desk} />
        </details>
      )}
    </>
  );
}

interface ListProps {
  readonly findings: readonly SheetFinding[];
  readonly sheet: Sheet;
  readonly desk: Desk;
}

function List({ findings, sheet, desk }: ListProps) {
  return (
    <ol class="list">
      {findings.slice(0, mostShown).map((finding) => (
        <li key={finding.id}>
          <button type="button" class={`row ${finding.isOpen ? "open" : finding.severity}`} onClick={() => desk.goTo(finding)}>
            <span class="place">{placeIn(sheet, finding.at)}</span>
            <span class="message">{finding.message}</span>
            <code>{finding.rule}</code>
          </button>
        </li>
      ))}
      {findings.length > mostShown && <li class="faint">{desk.words.more(findings.length - mostShown)}</li>}
    </ol>
  );
}

function placeIn({ blocks }: Sheet, { block, table, cell }: SheetSpot): string {
  const found = blocks.find((each) => each.kind === "table" && each.key === table);
  if (found?.kind === "table") return cell === undefined ? found.name : (found.cells[cell]?.name ?? found.name);
  for (let i = block ?? 0; i >= 0; i--) {
    const each = blocks[i];
    if (each?.kind === "heading") return each.text;
  }
  return "";
}
