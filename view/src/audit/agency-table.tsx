import type { Audit, AuditCard } from "./audit.ts";
import { Heads } from "./heads.tsx";
import type { AuditWords } from "./words.ts";

interface Props {
  readonly audit: Audit;
  readonly words: AuditWords;
}

/** A line an agency. Without the page's script it is a plain table; with it, its heads sort and what stands above it filters. */
export function AgencyTable({ audit, words }: Props) {
  const hasChanges = audit.cards.some(({ changes }) => changes);
  const columns = hasChanges ? words.columns : words.columns.slice(0, -4);
  return (
    <section>
      <h2>{words.agencies}</h2>
      <form class="filter" hidden>
        <label>
          {words.find} <input type="search" autocomplete="off" />
        </label>
        <fieldset>
          <legend>{words.verdict}</legend>
          {audit.verdict.map(({ status, word, count }) => (
            <label key={status}>
              <input type="checkbox" value={status} defaultChecked /> {word} {count}
            </label>
          ))}
        </fieldset>
        <output aria-live="polite" data-of={audit.cards.length} />
      </form>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled by keyboard, too. */}
      <section class="scroll" tabIndex={0} aria-label={words.list}>
        <table class="list agencies">
          <Heads names={columns} />
          <tbody>
            {audit.cards.map((card) => (
              <Row key={card.id} card={card} hasChanges={hasChanges} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function Row({ card, hasChanges }: { readonly card: AuditCard; readonly hasChanges: boolean }) {
  const { id, agency, kind, status, word, rank, counts, changes, reports } = card;
  // Of what was not read nothing is known.
  const numbers = [counts.error, counts.warning, counts.information].map((count) => (reports.length > 0 ? count : undefined));
  const news = [changes?.mended.length, changes?.left, changes?.added, changes?.numbers.length];
  return (
    <tr data-status={status}>
      <th scope="row">
        <a href={`#${id}`}>{agency}</a>
      </th>
      <td>{kind}</td>
      <td data-order={rank}>
        <span class={`standing ${status}`}>{word}</span>
      </td>
      {[...numbers, ...(hasChanges ? news : [])].map((number, i) => (
        <td key={i} class="count" data-order={number ?? -1}>
          {number}
        </td>
      ))}
    </tr>
  );
}
