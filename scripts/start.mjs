// `npm start`: lints the bundled example drafts, the good and the bad ones, to show what the command says.
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

for (const [folder, title] of [
  ["good", "没有问题的草稿"],
  ["bad", "有问题的草稿"],
]) {
  console.log(`── examples/${folder}：${title}\n`);
  check(join("examples", folder));
}
console.log(
  `以上检查了 examples 中的 ${count("good")} 份好草稿和 ${count("bad")} 份有问题的草稿；自己的草稿：npx xxgk-lint <文件>`,
);

function check(folder) {
  const command = join(root, "cli", "bin", "xxgk-lint.cjs");
  const { status } = spawnSync(process.execPath, [command, folder], { cwd: root, stdio: "inherit" });
  // 1 says that something was found, as it should be in the bad drafts and never in the good ones.
  if (status !== (folder.endsWith("bad") ? 1 : 0)) process.exit(status || 3);
}

function count(folder) {
  return readdirSync(join(root, "examples", folder)).length;
}
