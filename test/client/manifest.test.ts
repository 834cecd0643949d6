import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { legend } from "../../server/src/features/semantic-tokens.ts";

/** The extension's words and names stand in several files that no compiler compares. */

const client = fileURLToPath(new URL("../../client/", import.meta.url));
const sources = readdirSync(join(client, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(client, "src", name), "utf8"))
  .join("\n");
const manifest = readFileSync(join(client, "package.json"), "utf8");
const english = words("package.nls.json");
const chinese = words("package.nls.zh-cn.json");

describe("the extension's manifest", () => {
  test("has every word in both languages", () => {
    const asked = [...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
    expect(new Set(asked)).toEqual(new Set(Object.keys(english)));
    expect(Object.keys(chinese)).toEqual(Object.keys(english));
  });

  test("names the commands that the code registers", () => {
    const contributed: { command: string }[] = JSON.parse(manifest).contributes.commands;
    const registered = [...sources.matchAll(/command\("(xxgkLint\.\w+)"/g)].map((match) => match[1]);
    expect(registered.sort()).toEqual(contributed.map(({ command }) => command).sort());
  });

  test("declares the modifiers of the server's tokens", () => {
    const { semanticTokenModifiers, semanticTokenScopes } = JSON.parse(manifest).contributes;
    const declared = semanticTokenModifiers.map(({ id }: { id: string }) => id);
    expect(declared).toEqual(legend.tokenModifiers);
    expect(Object.keys(semanticTokenScopes[0].scopes)).toEqual(declared.map((id: string) => `number.${id}`));
  });
});

test("all that the extension says is there in Chinese", () => {
  const said = [...sources.matchAll(/l10n\.t\(\s*"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? "");
  expect(Object.keys(words("l10n/bundle.l10n.zh-cn.json")).sort()).toEqual([...new Set(said)].sort());
});

function words(file: string): Record<string, string> {
  return JSON.parse(readFileSync(join(client, file), "utf8"));
}
