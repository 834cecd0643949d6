import type { SheetTable } from "@xxgk-lint/shared/sheet/sheet.ts";
import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import { FormTable } from "../parts/form-table.tsx";
import { penFor } from "../pen.ts";
import { wordsIn } from "../words.ts";
import type { AuditCard, AuditChanges, AuditItem, AuditReport } from "./audit.ts";
import { Heads } from "./heads.tsx";
import { Relations } from "./relations.tsx";
import type { AuditWords } from "./words.ts";

interface Props {
  readonly card: AuditCard;
  readonly words: AuditWords;
  readonly locale: Locale;
}

/** All that is known of an agency's report; one line of it is in sight until it is opened. */
export function Card({ card, words, locale }: Props) {
  const { id, agency, status, word, notes, findings, changes, reports, files, contact, phone } = card;
  const severity = wordsIn(locale).severity;
  const counts = (["error", "warning", "information"] as const).filter((each) => card.counts[each] > 0);
  return (
    <details class="card" id={id} data-status={status}>
      <summary>
        <h3>{agency}</h3> <span class={`standing ${status}`}>{word}</span>
        {counts.map((each) => (
          <span key={each} class={`count ${each}`}>
            {severity[each]} {card.counts[each]}
          </span>
        ))}
      </summary>
      {files.length > 0 && <Line head={words.file} text={files.join(locale === "zh" ? "、" : ", ")} />}
      {(contact || phone) && <Line head={words.contact} text={[contact, phone].filter(Boolean).join(" ")} />}
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <h4>{words.findings}</h4>
      {findings.length === 0 ? (
        <p>{reports.length > 0 ? words.none : "—"}</p>
      ) : (
        <Findings items={findings} words={words} locale={locale} />
      )}
      {changes && <News changes={changes} words={words} locale={locale} />}
      {reports.map((report) => (
        <Report key={report.label} report={report} words={words} />
      ))}
    </details>
  );
}

function Line({ head, text }: { readonly head: string; readonly text: string }) {
  return (
    <p>
      <span class="faint">{head}</span> {text}
    </p>
  );
}

function Findings({ items, words, locale }: { readonly items: readonly AuditItem[] } & Pick<Props, "words" | "locale">) {
  const severities = wordsIn(locale).severity;
  return (
    <ol class="findings">
      {items.map(({ severity, place, message, stated, expected, clause, since }, i) => (
        <li key={i} class={`found ${severity}`}>
          <p>
            <span class={`count ${severity}`}>{severities[severity]}</span> <b>{place}</b>{" "}
            {since && <span class="since">{words.since[since]}</span>}
          </p>
          <p>{message}</p>
          {(stated !== undefined || expected !== undefined) && (
            <p>
              {stated !== undefined && <Figure head={words.stated} value={stated || words.blank} />}{" "}
              {expected !== undefined && <Figure head={words.expected} value={expected} />}
            </p>
          )}
          {clause && <Line head={words.clause} text={clause} />}
        </li>
      ))}
    </ol>
  );
}

function Figure({ head, value }: { readonly head: string; readonly value: string }) {
  return (
    <span class="figure">
      <span class="faint">{head}</span> <b>{value}</b>
    </span>
  );
}

/** What the last round told and is mended, and every number that has changed since. */
function News({
  changes: { mended, numbers },
  words,
  locale,
}: { readonly changes: AuditChanges } & Pick<Props, "words" | "locale">) {
  return (
    <>
      {mended.length > 0 && (
        <>
          <h4>{words.mended}</h4>
          <Findings items={mended} words={words} locale={locale} />
        </>
      )}
      {numbers.length > 0 && (
        <>
          <h4>{words.changed}</h4>
          <table class="list">
            <Heads names={words.changedHeads} />
            <tbody>
              {numbers.map(({ place, before, after }) => (
                <tr key={place}>
                  <th scope="row">{place}</th>
                  <td class="count">{before ?? words.blank}</td>
                  <td class="count">{after ?? words.blank}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </>
  );
}

/** The tables as the form has them, drawn as the editor draws them, and every relation with both sides. */
function Report({ report: { label, sheet }, words }: { readonly report: AuditReport; readonly words: AuditWords }) {
  const tables = sheet.blocks.filter((block): block is SheetTable => block.kind === "table");
  const pen = { ...penFor(sheet), label };
  return (
    <>
      <Relations tables={tables} words={words} />
      <h4>{words.tables}</h4>
      {tables.map((table) => (
        <FormTable key={table.key} table={table} pen={pen} />
      ))}
    </>
  );
}
