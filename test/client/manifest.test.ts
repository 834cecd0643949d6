import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { legend } from "../../server/src/features/semantic-tokens.ts";
import { ruleIds } from "../../shared/src/rules/ids.ts";

/** The extension's words and names stand in several files that no compiler compares. */

const client = fileURLToPath(new URL("../../client/", import.meta.url));
const sources = readdirSync(join(client, "src"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .map((name) => readFileSync(join(client, "src", name), "utf8"))
  .join("\n");
const manifest = readFileSync(join(client, "package.json"), "utf8");

describe("the extension's manifest", () => {
  test("has every word, in Chinese first", () => {
    const asked = [...manifest.matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
    expect(new Set(asked)).toEqual(new Set(Object.keys(words("package.nls.json"))));
    const shown = Object.entries(words("package.nls.json")).filter(([key]) => !key.endsWith(".en"));
    expect(shown.filter(([, text]) => !/^.{0,12}[\u4e00-\u9fff]/.test(text))).toEqual([]);
  });

  test("takes every rule, every group of them and all in the setting for rules", () => {
    const { properties } = JSON.parse(manifest).contributes.configuration.properties["xxgkLint.rules"];
    const groups = new Set(ruleIds.map((id) => `${id.split("/")[0]}/*`));
    expect(Object.keys(properties)).toEqual([...ruleIds, ...groups, "*"]);
  });

  test("names the commands that the code registers", () => {
    const all: { command: string }[] = JSON.parse(manifest).contributes.commands;
    const contributed = all.filter(({ command }) => !command.endsWith(".en"));
    const registered = [...sources.matchAll(/command\("(xxgkLint\.\w+)"/g)].map((match) => match[1]);
    expect(registered.sort()).toEqual(contributed.map(({ command }) => command).sort());
  });

  test("has each command and each of its places in both languages, of which one is shown", () => {
    const { commands, menus } = JSON.parse(manifest).contributes;
    const places = Object.values<{ command: string; when: string }[]>(menus).flat();
    const own = places.filter(({ command }) => command.startsWith("xxgkLint."));
    const chinese = own.filter(({ command }) => !command.endsWith(".en"));
    expect(commands).toHaveLength(2 * new Set(chinese.map(({ command }) => command)).size);
    expect(own).toHaveLength(2 * chinese.length);
    expect(chinese.every(({ when }) => when.startsWith("!xxgkLint.isEnglish"))).toBe(true);
  });

  test("declares the modifiers of the server's tokens", () => {
    const { semanticTokenModifiers, semanticTokenScopes } = JSON.parse(manifest).contributes;
    const declared = semanticTokenModifiers.map(({ id }: { id: string }) => id);
    expect(declared).toEqual(legend.tokenModifiers);
    expect(Object.keys(semanticTokenScopes[0].scopes)).toEqual(declared.map((id: string) => `number.${id}`));
  });
});

test("all that the extension says is there in Chinese", () => {
  const said = [...sources.matchAll(/\bsay\(\s*"((?:[^"\\]|\\.)*)"/g)].map((match) => match[1] ?? "");
  expect(Object.keys(words("src/words.zh.json")).sort()).toEqual([...new Set(said)].sort());
});

function words(file: string): Record<string, string> {
  return JSON.parse(readFileSync(join(client, file), "utf8"));
}
