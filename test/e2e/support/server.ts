import { type ChildProcess, execFile, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { waitUntil } from "./wait.ts";

export interface ServerOptions {
  /** User settings, as in settings.json. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Extensions to install, as .vsix files. */
  readonly extensions: readonly string[];
  /** The display language; beside English there is Chinese. */
  readonly locale: string;
}

export interface Server {
  readonly url: string;
  /** A home and folder for temporary files that goes with the server. */
  readonly home: string;
  /** What the server has printed so far. */
  log(): string;
  /** Ends the server and removes everything it kept on disk. */
  close(): Promise<void>;
}

const cache = process.env.XXGK_E2E_CACHE ?? join(homedir(), ".cache/xxgk-lint-e2e");
const node = join(cache, "node/bin/node");
const codeServer = join(cache, "locked/node_modules/code-server/out/node/entry.js");

/** What VS Code would note for an installed language pack. It looks the extension's name up, though there is none. */
const languagePacks = {
  "zh-cn": {
    hash: "e2e",
    label: "中文(简体)",
    extensions: [{ extensionIdentifier: { id: "ms-ceintl.vscode-language-pack-zh-hans" }, version: "1.0.0" }],
    translations: { vscode: join(cache, "translations/vscode.json") },
  },
};

/** Starts a code-server with a home, user data and extensions of its own, on a free port of this machine. */
export async function startServer(options: ServerOptions): Promise<Server> {
  if (!existsSync(join(cache, "done/make_translations")))
    throw new Error("No code-server yet: run `bash test/e2e/setup.sh` first.");
  const home = await mkdtemp(join(tmpdir(), "xxgk-e2e-"));
  try {
    const common = await prepareHome(home, options);
    const environment = serverEnvironment(home);
    for (const vsix of options.extensions) {
      await promisify(execFile)(node, [codeServer, ...common, "--install-extension", vsix], { env: environment });
    }
    return await runServer(home, common, environment);
  } catch (error) {
    await rm(home, { recursive: true, force: true });
    throw error;
  }
}

/** The arguments that keep code-server inside `home`. */
async function prepareHome(home: string, options: ServerOptions): Promise<string[]> {
  const data = join(home, "data");
  await mkdir(join(data, "User"), { recursive: true });
  await writeFile(join(data, "User/settings.json"), JSON.stringify(options.settings, undefined, 2));
  await writeFile(join(home, "config.yaml"), "auth: none\n");
  await writeFile(join(data, "languagepacks.json"), JSON.stringify(languagePacks));
  const locale = ["--locale", options.locale.toLowerCase()];
  return [
    ...locale,
    "--config",
    join(home, "config.yaml"),
    "--user-data-dir",
    data,
    "--extensions-dir",
    join(home, "extensions"),
  ];
}

/** The environment without what would tie this VS Code to another one or to the user's own files. */
function serverEnvironment(home: string): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(VSCODE_|CODE_SERVER_|XDG_|NODE_OPTIONS$|PORT$)/.test(name));
  return { ...Object.fromEntries(kept), HOME: home, TMPDIR: home, EXTENSIONS_GALLERY: "{}" };
}

async function runServer(home: string, common: readonly string[], env: NodeJS.ProcessEnv): Promise<Server> {
  // Port 0: the system picks a free one, and the log tells which. The idle time-out ends a server whose test run was killed.
  const own = ["--bind-addr", "127.0.0.1:0", "--disable-telemetry", "--disable-update-check", "--idle-timeout-seconds", "300"];
  const server = spawn(node, [codeServer, ...common, ...own], { env, detached: true, stdio: ["ignore", "pipe", "pipe"] });
  const end = (): void => endGroup(server);
  process.once("exit", end);
  const output: string[] = [];
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding("utf8").on("data", (text: string) => output.push(text));
  const log = (): string => output.join("");
  const close = async (): Promise<void> => {
    process.off("exit", end);
    end();
    await waitUntil(() => !isRunning(server), "code-server ends");
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await waitUntil(() => addressIn(log()) !== undefined || !isRunning(server), "code-server listens");
    const url = addressIn(log());
    if (url === undefined) throw new Error("code-server ended");
    await waitUntil(() => answers(url), "code-server answers");
    return { url, home, log, close };
  } catch (error) {
    await close();
    throw new Error(`code-server did not start. Its log:\n${log()}`, { cause: error });
  }
}

function addressIn(log: string): string | undefined {
  return /HTTP server listening on (http:\S+?)\/?\s/.exec(log)?.[1];
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/healthz`)).ok;
  } catch {
    return false;
  }
}

function isRunning(child: ChildProcess): boolean {
  return child.exitCode === null && child.signalCode === null;
}

/** Ends the server and its extension hosts: they are the process group that `detached` made. */
function endGroup(server: ChildProcess): void {
  if (server.pid === undefined || !isRunning(server)) return;
  process.kill(-server.pid, "SIGTERM");
}
