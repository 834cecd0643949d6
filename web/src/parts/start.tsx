import { useEffect, useState } from "preact/hooks";
import { type Example, exampleDrafts } from "../built.ts";
import type { KeptDraft } from "../drafts.ts";
import type { Page } from "../page.ts";

/** What is in sight while no draft is open: the ways to bring one. */
export function Start({ page }: { readonly page: Page }) {
  const { words } = page.desk;
  return (
    <main class="start">
      <p class="tagline">{words.tagline}</p>
      <label class="paste">
        <b>{words.pasteHere}</b>
        <textarea rows={5} placeholder={words.pasteHint} autocomplete="off" spellcheck={false} />
      </label>
      <p class="faint">{words.dropHint}</p>
      <p class="choices">
        <FileButton page={page} />
        <FolderButton page={page} />
      </p>
      <Kept page={page} />
      <Blank page={page} />
      <Examples page={page} />
    </main>
  );
}

export function FileButton({ page }: { readonly page: Page }) {
  const accept = ".docx,.pdf,.md,.markdown,.html,.htm,.txt";
  return (
    <label class="button">
      {page.desk.words.open}
      <input type="file" accept={accept} onChange={(event) => void page.takeFiles(filesOf(event.currentTarget))} />
    </label>
  );
}

function FolderButton({ page }: { readonly page: Page }) {
  // Where a browser cannot choose folders, it lets several files be chosen.
  const props = { webkitdirectory: true } as object;
  return (
    <label class="button">
      {page.desk.words.openFolder}
      <input type="file" multiple {...props} onChange={(event) => void page.takeFolder(filesOf(event.currentTarget))} />
    </label>
  );
}

/** The same file can be chosen again. */
function filesOf(input: HTMLInputElement): File[] {
  const files = [...(input.files ?? [])];
  input.value = "";
  return files;
}

function Kept({ page }: { readonly page: Page }) {
  const { words, locale } = page.desk;
  const [drafts, setDrafts] = useState<readonly KeptDraft[]>([]);
  const load = () => void page.kept.all().then(setDrafts);
  useEffect(load, [page]);
  if (drafts.length === 0) return null;
  const throwAway = async ({ id, name }: KeptDraft) => {
    if (!confirm(words.throwAwayAsk(name))) return;
    await page.kept.throwAway(id);
    load();
  };
  return (
    <section>
      <h2>{words.kept}</h2>
      <ul class="kept">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <button type="button" onClick={() => void page.resume(draft)}>
              {words.goOn}
            </button>{" "}
            {draft.name} <span class="faint">{new Date(draft.savedAt).toLocaleString(locale === "zh" ? "zh-CN" : "en")}</span>{" "}
            <button type="button" class="link" onClick={() => void throwAway(draft)}>
              {words.throwAway}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const [firstYear, lastYear] = [2019, 2099];

function Blank({ page }: { readonly page: Page }) {
  const { words } = page.desk;
  const [agency, setAgency] = useState("");
  const [year, setYear] = useState(yearToReport(new Date()));
  return (
    <section>
      <h2>{words.blank}</h2>
      <form
        class="blank"
        onSubmit={(event) => {
          event.preventDefault();
          void page.intake.begin(agency.trim(), year);
        }}
      >
        <label>
          {words.agency}{" "}
          <input
            required
            pattern=".*\S.*"
            placeholder="云山县水务局"
            value={agency}
            onInput={(event) => setAgency(event.currentTarget.value)}
          />
        </label>
        <label>
          {words.year}{" "}
          <input
            required
            type="number"
            min={firstYear}
            max={lastYear}
            value={year}
            onInput={(event) => setYear(event.currentTarget.valueAsNumber)}
          />
        </label>
        <button type="submit">{words.begin}</button>
      </form>
    </section>
  );
}

/** Reports are due by the end of January for the year before; from October on, the next one is being prepared. */
function yearToReport(today: Date): number {
  return today.getMonth() >= 9 ? today.getFullYear() : today.getFullYear() - 1;
}

function Examples({ page }: { readonly page: Page }) {
  const { words } = page.desk;
  const list = (title: string, drafts: readonly Example[]) => (
    <p>
      {title}
      {drafts.map((draft) => (
        <button key={draft.path} type="button" class="link" onClick={() => void page.openExample(draft.path)}>
          {draft.title}（{draft.path.slice(draft.path.lastIndexOf("."))}）
        </button>
      ))}
    </p>
  );
  return (
    <section class="examples">
      <h2>{words.examples}</h2>
      {list(words.badDrafts, exampleDrafts.bad)}
      {list(words.goodDrafts, exampleDrafts.good)}
      <p>
        <button type="button" class="link" onClick={() => void page.openCounty()}>
          {words.countyExample}
        </button>
      </p>
    </section>
  );
}
