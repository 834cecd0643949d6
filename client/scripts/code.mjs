// `npm run code`: installs the packed extension into the VS Code of this machine and opens examples/ in it.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const client = dirname(dirname(fileURLToPath(import.meta.url)));
const vsix = join(client, "xxgk-lint.vsix");

if (code("--version").status !== 0) {
  console.error(`找不到 VS Code 的命令 code。请先安装 VS Code，并在其命令面板中运行“Shell Command: Install 'code' command in PATH”。
也可以在 VS Code 的扩展面板中选“从 VSIX 安装…”，选 ${vsix}。
No command "code" here: install VS Code, and its command by "Shell Command: Install 'code' command in PATH"; or choose
"Install from VSIX…" in its Extensions view.`);
  process.exit(2);
}
const { status } = code("--install-extension", vsix, "--force");
if (status === 0) code(join(dirname(client), "examples"));
else process.exit(status ?? 1);

function code(...argv) {
  const shown = argv[0] === "--version" ? "ignore" : "inherit";
  // On Windows the command is a .cmd file, which only a shell starts.
  return process.platform === "win32"
    ? spawnSync(["code", ...argv.map((word) => `"${word}"`)].join(" "), { stdio: shown, shell: true })
    : spawnSync("code", argv, { stdio: shown });
}
