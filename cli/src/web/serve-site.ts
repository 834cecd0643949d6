import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { dirname, extname, join, relative, sep } from "node:path";
import type { WebOptions } from "../commands/web.ts";
import { errorCode, Problem } from "../problem.ts";
import type { Terminal } from "../terminal.ts";

const types: { readonly [ending: string]: string } = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
};

/** Serves the page to this machine alone, until the command is stopped. Throws a Problem where it cannot. */
export async function serveSite({ port, locale }: WebOptions, { stdout }: Terminal): Promise<void> {
  const files = readSite(siteFolder());
  const server = createServer(({ url = "/", method }, response) => {
    const [path = "/"] = url.split(/[?#]/);
    const content = files.get(path.endsWith("/") ? `${path}index.html` : path);
    answer(response, path, method === "GET" || method === "HEAD" ? content : undefined);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(errorCode(error) === "EADDRINUSE" ? taken(port) : error));
    server.listen(port, "127.0.0.1", resolve);
  });
  const words = { zh: "网页版在这里打开（按 Ctrl+C 停止）", en: "the page is here (stop with Ctrl+C)" };
  stdout.write(`${words[locale]}: http://127.0.0.1:${port}/\n`);
}

/** Beside the command's bundle. */
function siteFolder(): string {
  try {
    return dirname(createRequire(import.meta.url).resolve("./site/index.html"));
  } catch {
    throw new Problem(notBuilt);
  }
}

/** The site's files by their addresses. Nothing else of the disk can be asked for. */
function readSite(site: string): ReadonlyMap<string, Buffer> {
  const paths = readdirSync(site, { recursive: true, encoding: "utf8" }).map((name) => join(site, name));
  const files = paths.filter((path) => statSync(path).isFile());
  return new Map(files.map((path) => [`/${relative(site, path).split(sep).join("/")}`, readFileSync(path)]));
}

function answer(response: ServerResponse, path: string, content: Buffer | undefined): void {
  response.setHeader("content-type", types[extname(path) || ".html"] ?? "application/octet-stream");
  response.setHeader("x-content-type-options", "nosniff");
  response.setHeader("cross-origin-resource-policy", "same-origin");
  response.setHeader("cache-control", "no-cache");
  response.writeHead(content ? 200 : 404).end(content ?? "404");
}

const notBuilt = {
  zh: "没有网页版的文件；请在项目文件夹里运行 npm run web",
  en: "the page is not built; run npm run web in the project",
};

function taken(port: number): Problem {
  return new Problem({
    zh: `端口 ${port} 已被占用；请用 --port 换一个`,
    en: `port ${port} is taken; give another one with --port`,
  });
}
