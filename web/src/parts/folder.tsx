import { isOverviewColumn, type OverviewColumn } from "@xxgk-lint/shared/sheet/overview.ts";
import { OverviewTable } from "@xxgk-lint/view/parts/overview-table.tsx";
import { useEffect } from "preact/hooks";
import type { FolderList } from "../folder.ts";
import type { Page } from "../page.ts";
import { takeWorkbook } from "../take-home.ts";

/** 检查整个文件夹: how each report stands, and those that are waited for. */
export function Folder({ page, folder }: { readonly page: Page; readonly folder: FolderList }) {
  const { words, locale } = page.desk;
  const { name, rows, by } = folder;
  useEffect(() => {
    const onHash = () => follow(location.hash, page, folder);
    addEventListener("hashchange", onHash);
    return () => removeEventListener("hashchange", onHash);
  }, [page, folder]);
  const links = {
    text: (uri: string) => `#text=${uri}`,
    sheet: (uri: string) => `#sheet=${uri}`,
    sort: (column: OverviewColumn) => `#sort=${column}`,
    again: "#again",
  };
  return (
    <div class="folder">
      <p class="tools">
        <button type="button" onClick={() => void takeWorkbook(folder, page.desk)}>
          {words.workbook}
        </button>{" "}
        {[...folder.changedConfigs].map((uri) => (
          <button key={uri} type="button" onClick={() => void page.takeConfig(uri)}>
            {words.takeConfig(decodeURIComponent(uri.slice(folder.uri.length + 1)))}
          </button>
        ))}{" "}
        <button type="button" onClick={() => page.leaveFolder()}>
          {words.close}
        </button>
      </p>
      {rows ? (
        <OverviewTable folder={name} rows={rows} by={by} locale={locale} links={links} />
      ) : (
        <p class="faint">{words.checking}</p>
      )}
    </div>
  );
}

/** The list's links are addresses within the page. */
function follow(hash: string, page: Page, folder: FolderList): void {
  const [, what, which = ""] = /^#(text|sheet|sort|again)=?(.*)$/.exec(hash) ?? [];
  if (what === undefined) return;
  // The same link can be followed again.
  history.replaceState(undefined, "", "#");
  if (what === "sort" && isOverviewColumn(which)) folder.sort(which);
  else if (what === "again") void folder.check();
  else void page.openReport(which).then(() => page.desk.set({ shown: what === "text" ? "text" : "sheet" }));
}
