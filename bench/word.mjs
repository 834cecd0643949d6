import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { convert, lint, newWordFile, openWordFile } from "./dist/engine.mjs";
import { report10K } from "./draft.mjs";
import { bar, compare, median } from "./measure.mjs";

const command = fileURLToPath(new URL("../cli/bin/xxgk-lint.cjs", import.meta.url));
const many = 1000;

/** The same report as a Word file and in Markdown: one of them in the engine, a thousand in one command. */
export function benchWord() {
  const text = report10K();
  const bytes = wordFileOf(text);
  const { document } = openWordFile(bytes);
  console.log("One report as a Word file, beside its Markdown:");
  const [word, markdown] = compare(
    [
      ["Word file, unzipped", () => lint(document)],
      ["Markdown", () => lint(text)],
      ["  unzipping the Word file", () => openWordFile(bytes)],
    ],
    { rounds: 30, milliseconds: 20 },
  );
  console.log(`  Word file / Markdown: ${(word / markdown).toFixed(2)} (aim 3)`);
  bar("lint of a Word file / of its Markdown", word / markdown, 3);
  benchFolders(text);
}

function benchFolders(text) {
  const bare = wall(["-e", "0"]);
  const [words, texts] = [
    ["docx", wordFileOf],
    ["md", (own) => own],
  ].map(([extension, bytesOf]) => {
    const folder = mkdtempSync(join(tmpdir(), "xxgk-bench-"));
    try {
      // Each of another agency and county: neighbours with equal prose would be told of it.
      for (let i = 0; i < many; i++)
        writeFileSync(join(folder, `${i}.${extension}`), bytesOf(text.replaceAll("云山县清溪镇", `云山${i}县清溪镇`)));
      return wall([command, folder]) - bare;
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
  const ratio = (words / texts).toFixed(2);
  console.log(
    `${many} Word files in one command: ${words.toFixed(0)} ms, Markdown ${texts.toFixed(0)} ms, beyond a bare Node; ratio ${ratio} (aim 4)`,
  );
}

function wordFileOf(text) {
  const { title, text: body } = convert({ source: text }, "docx");
  return newWordFile(body, title);
}

function wall(args) {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    spawnSync(process.execPath, args, { stdio: "ignore" });
    return performance.now() - start;
  });
  return median(times);
}
