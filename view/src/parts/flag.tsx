import type { SheetFinding, SheetSpot } from "@xxgk-lint/shared/sheet/sheet.ts";
import { findingsAt, gravest, type Pen } from "../pen.ts";

const signs: Readonly<Record<string, string>> = { error: "✕", warning: "!", information: "i", open: "…" };

/** Behind a heading or a label: something was found here. With the focus or under the pointer it tells what. */
export function Flag({ spot, pen }: { readonly spot: SheetSpot; readonly pen: Pen }) {
  const findings = findingsAt(pen.sheet, spot);
  if (findings.length === 0) return null;
  const look = gravest(findings);
  const label = findings.map((finding) => spoken(finding, pen)).join("\n");
  if (!pen.state) return <Told findings={findings} look={look} pen={pen} />;
  return (
    <button type="button" class={`flag ${look}`} aria-label={label} data-spot={JSON.stringify(spot)}>
      {signs[look]}
    </button>
  );
}

/** On a page that is only read, the words come with the focus or the pointer by themselves. */
function Told({ findings, look, pen }: { readonly findings: readonly SheetFinding[]; readonly look: string; readonly pen: Pen }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what is told is told by keyboard, too.
    <span class={`flag ${look}`} tabIndex={0}>
      <span aria-hidden="true">{signs[look]}</span>
      <span class="told">{findings.map((finding) => spoken(finding, pen)).join("\n")}</span>
    </span>
  );
}

/** 错误：一「总计」写的是 12，应为 11…… */
export function spoken({ severity, message }: SheetFinding, { words, sheet }: Pen): string {
  return `${words.severity[severity]}${sheet.locale === "zh" ? "：" : ": "}${message}`;
}
