// What client and server say to each other beside the protocol's own messages.
import { NotificationType, RequestType } from "vscode-languageclient";

/** The server, after each check of a document. */
export const checked = new NotificationType<Checked>("xxgkLint/checked");

export interface Checked {
  readonly uri: string;
  /** Missing where the document is no report. */
  readonly report?: {
    /** The edition's name in the language of the warnings: 2021年版. */
    readonly edition: string;
    readonly year?: number;
    readonly agency?: string;
    /** What was found and bound: 六个部分、三张表. */
    readonly sections: number;
    readonly tables: number;
  };
}

/** The server in a worker: which files below a folder match one of these globs? */
export const listFiles = new RequestType<{ readonly uri: string; readonly globs: readonly string[] }, readonly string[], void>(
  "xxgkLint/listFiles",
);

/** The server in a worker: what is in a file? Null where there is none. */
export const readFile = new RequestType<{ readonly uri: string }, Uint8Array | null, void>("xxgkLint/readFile");

/** A whole blank report. */
export const blankReport = new RequestType<{ readonly agency: string; readonly year: number }, string, void>(
  "xxgkLint/newReport",
);

/** Every relation of a document's tables with both sides, as Markdown; null where the document is no report. */
export const balance = new RequestType<{ readonly uri: string }, string | null, void>("xxgkLint/balance");
