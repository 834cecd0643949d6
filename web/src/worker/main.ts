import { serveWorker } from "../../../server/src/serve-worker.ts";
import { openedFiles } from "./opened-files.ts";
import { ruleWords } from "./rule-words.ts";
import { workbook } from "./workbook.ts";

/** The language server as the page's worker, with what only a page asks of it. */
serveWorker([openedFiles, ruleWords, workbook]);
