import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from "vscode-jsonrpc/node";
import { median } from "./measure.mjs";
import { config, reports } from "./workspace.mjs";

const server = join(import.meta.dirname, "../server/bin/xxgk-language-server.cjs");

/** The same province on the disk, as the language server reads it: the first index, and edits of a township while its county is open. */
export async function benchServer() {
  const folder = mkdtempSync(join(tmpdir(), "xxgk-bench-"));
  const files = new Map(reports().map(({ uri, text }) => [uri.replace("file:///w/", ""), text]));
  write(folder, files);
  const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "ignore"] });
  const connection = createMessageConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const read = next(connection, "window/logMessage", () => true);
  connection.listen();
  const workspaceFolders = [{ uri: pathToFileURL(folder).href, name: "" }];
  await connection.sendRequest("initialize", { processId: process.pid, rootUri: null, capabilities: {}, workspaceFolders });
  const start = performance.now();
  await connection.sendNotification("initialized", {});
  await read;
  console.log(`Language server, ${files.size} reports: first index ${(performance.now() - start).toFixed(0)} ms (aim 3000)`);
  await benchEdits(connection, (path) => pathToFileURL(join(folder, path)).href, files);
  child.kill();
  rmSync(folder, { recursive: true });
}

async function benchEdits(connection, at, files) {
  const [township, county] = ["2023/7/t9.md", "2023/7/county.md"];
  for (const path of [county, township]) {
    const opened = published(connection, at(path));
    const textDocument = { uri: at(path), languageId: "markdown", version: 1, text: files.get(path) };
    await connection.sendNotification("textDocument/didOpen", { textDocument });
    await opened;
  }
  const times = { own: [], county: [] };
  for (let version = 2; version < 42; version++) {
    const text = files.get(township).replace("| 126 |", `| ${version} |`);
    const both = [township, county].map((path) => published(connection, at(path)));
    const start = performance.now();
    await connection.sendNotification("textDocument/didChange", {
      textDocument: { uri: at(township), version },
      contentChanges: [{ text }],
    });
    await both[0];
    times.own.push(performance.now() - start);
    await both[1];
    times.county.push(performance.now() - start);
  }
  const [own, other] = [times.own, times.county].map(
    (all) => `${median(all).toFixed(1)} ms, worst ${Math.max(...all).toFixed(1)} ms`,
  );
  console.log(`  one edit of a township: its warnings after ${own}; the county's after ${other} (aim 50)`);
}

function published(connection, uri) {
  return next(connection, "textDocument/publishDiagnostics", (params) => params.uri === uri);
}

const waiting = new Map();

/** The next notification of this kind that is wanted. */
function next(connection, method, isWanted) {
  if (!waiting.has(method)) {
    waiting.set(method, new Set());
    connection.onNotification(method, (params) => {
      for (const look of [...waiting.get(method)]) look(params);
    });
  }
  return new Promise((resolve) => {
    const look = (params) => {
      if (!isWanted(params)) return;
      waiting.get(method).delete(look);
      resolve(params);
    };
    waiting.get(method).add(look);
  });
}

function write(folder, files) {
  for (const [path, text] of [...files, ["xxgk.config.json", JSON.stringify(config)]]) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
