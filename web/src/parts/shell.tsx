import { useEffect, useLayoutEffect, useReducer, useRef } from "preact/hooks";
import type { Pane } from "../desk.ts";
import { fixAll } from "../fix-all.ts";
import { withEnding } from "../intake.ts";
import type { Page } from "../page.ts";
import { type Target, takeHome, targets } from "../take-home.ts";
import { Explained } from "./explained.tsx";
import { Findings } from "./findings.tsx";
import { Folder } from "./folder.tsx";
import { FileButton, Start } from "./start.tsx";

/** The whole page: a bar above, below it what is open. */
export function Shell({ page }: { readonly page: Page }) {
  const { desk } = page;
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  useLayoutEffect(() => desk.subscribe(() => redraw(undefined)), [desk]);
  useEffect(() => {
    document.title = desk.opened?.name ?? desk.words.title;
  });
  return (
    <div class="web" lang={desk.locale === "zh" ? "zh-CN" : "en"}>
      <TopBar page={page} />
      <p class="notice" role="status" hidden={desk.notice === undefined}>
        {desk.notice}{" "}
        <button type="button" onClick={() => desk.set({ notice: undefined })}>
          {desk.words.dismiss}
        </button>
      </p>
      {desk.opened ? <Panes page={page} /> : page.folder ? <Folder page={page} folder={page.folder} /> : <Start page={page} />}
      {desk.explained && <Explained rule={desk.explained} desk={desk} />}
      <footer class="faint">
        {desk.words.localOnly} {page.kept.isKept ? desk.words.isKept : desk.words.isNotKept}
      </footer>
    </div>
  );
}

function TopBar({ page }: { readonly page: Page }) {
  const { desk } = page;
  const { words, opened } = desk;
  return (
    <header class="top">
      <h1 class="product">{words.product}</h1>
      {opened && <span class="file">{opened.name}</span>}
      <span class="tools">
        {opened ? <DraftTools page={page} /> : null}
        {page.links.map(({ href, title }) => (
          <a key={href} href={href} target="_blank" rel="noopener">
            {title}
          </a>
        ))}
        <button type="button" class="link" onClick={() => page.switchLanguage()} lang={desk.locale === "zh" ? "en" : "zh-CN"}>
          {words.otherLanguage}
        </button>
      </span>
    </header>
  );
}

function DraftTools({ page }: { readonly page: Page }) {
  const { desk } = page;
  const { words } = desk;
  return (
    <>
      <button type="button" onClick={() => desk.undo()}>
        {words.undo}
      </button>
      <button type="button" onClick={() => desk.redo()}>
        {words.redo}
      </button>
      <button type="button" onClick={() => void fixAll(desk)}>
        {words.fixAll}
      </button>
      <TakeHome page={page} />
      <button type="button" onClick={() => void page.print()}>
        {words.print}
      </button>
      <FileButton page={page} />
      <button type="button" onClick={() => void page.close()}>
        {page.folder ? words.toList : words.close}
      </button>
    </>
  );
}

function TakeHome({ page: { desk } }: { readonly page: Page }) {
  const { words, opened } = desk;
  const names: { readonly [target in Target]: string } = { own: words.inFile, ...words };
  const menu = useRef<HTMLDetailsElement>(null);
  useEffect(() => closeFromOutside(menu), []);
  const take = (target: Target) => {
    if (menu.current) menu.current.open = false;
    void takeHome(desk, target);
  };
  return (
    <details class="menu" ref={menu}>
      <summary>{words.takeHome}</summary>
      <ul>
        {targets
          .filter((target) => target !== "annotated" || opened?.word)
          .map((target) => (
            <li key={target}>
              <button type="button" onClick={() => take(target)}>
                {names[target]}
                {target === "own" && `（${opened?.name.slice(opened.name.lastIndexOf("."))}）`}
              </button>
            </li>
          ))}
      </ul>
    </details>
  );
}

/** A menu goes when something else is wanted. */
function closeFromOutside(menu: { readonly current: HTMLDetailsElement | null }): () => void {
  const close = (event: Event) => {
    const isWanted = event instanceof KeyboardEvent ? event.key !== "Escape" : menu.current?.contains(event.target as Node);
    if (menu.current && !isWanted) menu.current.open = false;
  };
  const events = ["pointerdown", "keydown"] as const;
  for (const each of events) document.addEventListener(each, close);
  return () => {
    for (const each of events) document.removeEventListener(each, close);
  };
}

/** The form, the text and the findings: side by side where there is room, one at a time where there is not. */
function Panes({ page }: { readonly page: Page }) {
  const { desk } = page;
  const { words, sheet, opened, shown } = desk;
  const count = sheet?.findings.filter(({ isOpen }) => !isOpen).length;
  const tabs: readonly (readonly [Pane, string])[] = [
    ["sheet", words.sheet],
    ["text", words.text],
    ["findings", count === undefined ? words.findings : words.findingsCount(count)],
  ];
  return (
    <>
      <nav class="tabs">
        {tabs.map(([pane, name]) => (
          <button key={pane} type="button" aria-pressed={shown === pane} onClick={() => desk.set({ shown: pane })}>
            {name}
          </button>
        ))}
      </nav>
      <main class={`desk shows-${shown}`}>
        <div class="pane sheet-pane">
          <Holder element={desk.pane.element} />
          {sheet === null && <p class="empty">{words.noReport}</p>}
          {sheet === undefined && <p class="empty faint">{words.checking}</p>}
        </div>
        <section class="pane text-pane" aria-label={words.text}>
          {opened?.word ? <WordText page={page} /> : <Holder element={desk.editor.dom} />}
        </section>
        <section class="pane findings-pane" aria-label={words.findings}>
          <h2>{count === undefined ? words.findings : words.findingsCount(count)}</h2>
          <Findings desk={desk} />
        </section>
      </main>
    </>
  );
}

function WordText({ page: { desk, intake } }: { readonly page: Page }) {
  const toDraft = async () => {
    const { opened, server } = desk;
    if (!opened) return;
    await desk.pane.flush();
    const { content = "" } = await server.ask("convert", { uri: opened.uri, layout: "markdown" });
    intake.openText(content, withEnding(opened.name, "md"));
  };
  return (
    <div class="word">
      <p>{desk.words.wordText}</p>
      <button type="button" onClick={() => void toDraft()}>
        {desk.words.toDraft}
      </button>
    </div>
  );
}

/** An element that draws itself, with its scroll kept. */
function Holder({ element }: { readonly element: HTMLElement }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    place.current?.replaceChildren(element);
  }, [element]);
  return <div class="holder" ref={place} />;
}
