import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { command, folderWith } from "../support/command.ts";
import { blankDraft, disguisedDraft } from "../support/drafts.ts";
import { ProcessClient, serverFile } from "../support/language-client.ts";

/** Neither program talks to anybody: their system calls are recorded, and no socket of the internet is among them. */

const hasStrace = spawnSync("strace", ["-V"]).status === 0;
const files = {
  "a.md": disguisedDraft,
  "b.md": blankDraft,
  "xxgk.config.json": '{"prior": ["//host/share/x.md", "http://host/x.md", "c.md"]}',
  "c.md": `${blankDraft}\nhttp://127.0.0.1:9/x\n`,
};

function recorder(folder: string): { readonly argv: readonly string[]; readonly calls: () => string } {
  const file = join(folder, "calls");
  return {
    argv: ["strace", "-f", "-qq", "-e", "trace=socket,connect,bind,listen,execve", "-o", file, process.execPath],
    calls: () => readFileSync(file, "utf8"),
  };
}

function expectNoInternet(calls: string): void {
  // Something was recorded at all.
  expect(calls).toContain("execve(");
  expect(calls).not.toMatch(/AF_INET|AF_NETLINK|sin_port/);
  expect(calls.match(/execve\(/g)).toHaveLength(1);
}

test.skipIf(!hasStrace)("the command", () => {
  const folder = folderWith(files);
  const { argv, calls } = recorder(folder);
  const [program = "", ...args] = [...argv, command, "--fix", "--format", "json", "."];
  const { status } = spawnSync(program, args, { cwd: folder });
  expect(status).toBeGreaterThan(0);
  expectNoInternet(calls());
});

test.skipIf(!hasStrace)("the language server", async () => {
  const folder = folderWith(files);
  const { argv, calls } = recorder(folder);
  const client = new ProcessClient([...argv, serverFile]);
  const uri = pathToFileURL(join(folder, "b.md")).href;
  await client.start({}, "zh-cn", [pathToFileURL(folder).href]);
  await client.open(uri, blankDraft);
  await client.says("已读取");
  await client.published(uri, (codes) => codes.includes("cell/empty"));
  expect(await client.stop()).toBe(0);
  expectNoInternet(calls());
});
