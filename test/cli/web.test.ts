import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { command, run, runProcess } from "../support/command.ts";

/** `xxgk-lint web`: the page, to this machine alone, and nothing else of the disk. */

let server: ChildProcess;
let port: number;

beforeAll(async () => {
  port = await freePort();
  server = spawn(process.execPath, [command, "web", "--port", String(port)]);
  const [said] = await once(server.stdout ?? server, "data");
  expect(String(said)).toContain(`http://127.0.0.1:${port}/`);
});

afterAll(() => server.kill());

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port: free } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return free;
}

/** The path goes as it is: fetch would tidy it. */
async function ask(path: string, method = "GET"): Promise<readonly [status: number | undefined, type: string | undefined]> {
  const sent = request({ host: "127.0.0.1", port, path, method }).end();
  const [response] = await once(sent, "response");
  response.resume();
  return [response.statusCode, response.headers["content-type"]];
}

test.each([
  ["/", "text/html; charset=utf-8"],
  ["/index.html", "text/html; charset=utf-8"],
  ["/page.js", "text/javascript; charset=utf-8"],
  ["/docs/form.html", "text/html; charset=utf-8"],
  ["/docs/rules/sum/balance.html?x", "text/html; charset=utf-8"],
])("%s is there", async (path, type) => {
  expect(await ask(path)).toEqual([200, type]);
});

test.each([
  ["/../main.cjs", "GET"],
  ["/%2e%2e/main.cjs", "GET"],
  ["/..%2fmain.cjs", "GET"],
  ["//etc/passwd", "GET"],
  ["/docs", "GET"],
  ["/", "POST"],
])("%s (%s) is not", async (path, method) => {
  expect((await ask(path, method))[0]).toBe(404);
});

test("a port that is taken is told, with what to do", async () => {
  // The page lies beside the built command.
  expect(runProcess(["web", "--port", String(port), "--locale", "zh"])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining("--port"),
  });
  expect(await run(["web", "--port", "70000", "--locale", "zh"])).toMatchObject({
    exitCode: 2,
    err: expect.stringContaining("1 到 65535"),
  });
});
