// Writes into the manifest what follows from elsewhere: every rule and group of rules as a property of the setting xxgkLint.rules, and each command once more in
// English, for those who have set that language; VS Code itself shows one of the two.
// --check writes nothing: it ends with 1 where the manifest differs. `npm run docs` runs it.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "../../scripts/load.mjs";

const client = dirname(dirname(fileURLToPath(import.meta.url)));
/** How the English twin of a command is called. */
const english = ".en";
const severities = ["off", "information", "warning", "error"];

const { rules } = await load("rules", "shared/src", ['export { rules } from "./rules/index.ts";']);
const groups = [...new Set(rules.map(({ id }) => id.split("/")[0]))];
const stale = [manifest(), words()].filter(isStale);
if (process.argv.includes("--check")) report();
else for (const { path, text } of stale) writeFileSync(path, text);

function report() {
  for (const { path } of stale) console.error(`stale: ${path}`);
  if (stale.length === 0) return;
  console.error("The extension's manifest differs from the rules. Run: npm run docs");
  process.exitCode = 1;
}

function manifest() {
  return edited("package.json", (json) => {
    const { contributes } = json;
    const entries = rules.map((rule) => [rule.id, property(rule)]);
    const ofGroups = groups.map((group) => [`${group}/*`, { type: "string", enum: severities, description: `%group.${group}%` }]);
    const all = ["*", { type: "string", enum: severities, description: "%group.all%" }];
    contributes.configuration.properties["xxgkLint.rules"].properties = Object.fromEntries([...entries, ...ofGroups, all]);
    const chinese = contributes.commands.filter(({ command }) => !isEnglish(command));
    contributes.commands = chinese.flatMap((command) => [command, inEnglish(command)]);
    // Whoever is not in the palette's list is in the palette always.
    const always = chinese.filter(({ command }) => !contributes.menus.commandPalette.some((item) => item.command === command));
    contributes.menus.commandPalette.push(...always.map(({ command }) => ({ command })));
    for (const [menu, items] of Object.entries(contributes.menus)) contributes.menus[menu] = items.flatMap(inBoth);
  });
}

function property({ id, severity, off }) {
  return { type: "string", enum: severities, default: off ? "off" : severity, description: `%rule.${id}%` };
}

function isEnglish(command) {
  return command.endsWith(english);
}

function inEnglish({ command, title, category, ...look }) {
  return {
    command: command + english,
    title: title.replace(/%$/, `${english}%`),
    category: category.replace(/%$/, `${english}%`),
    ...look,
  };
}

/** An item for each language, of which one is shown. Items of other extensions' commands stay as they are. */
function inBoth({ command, when = "", ...place }) {
  if (isEnglish(command)) return [];
  if (!command.startsWith("xxgkLint.")) return [{ command, when, ...place }];
  const own = when.replace(/^!?xxgkLint\.isEnglish(?: && )?/, "");
  const only = (language) => [language, ...(own ? [own] : [])].join(" && ");
  return [
    { command, when: only("!xxgkLint.isEnglish"), ...place },
    { command: command + english, when: only("xxgkLint.isEnglish"), ...place },
  ];
}

function words() {
  return edited("package.nls.json", (json) => {
    for (const key of Object.keys(json)) if (key.startsWith("rule.")) delete json[key];
    for (const key of Object.keys(json)) if (key.startsWith("group.")) delete json[key];
    for (const { id, summary } of rules) json[`rule.${id}`] = `${summary.zh}。${summary.en}.`;
    for (const group of groups) json[`group.${group}`] = `${group} 组的全部规则。All rules of the group ${group}.`;
    json["group.all"] = "全部规则。All rules.";
  });
}

function edited(file, edit) {
  const path = join(client, file);
  const json = JSON.parse(readFileSync(path, "utf8"));
  edit(json);
  return { path, json };
}

function isStale(file) {
  file.text = `${JSON.stringify(file.json, undefined, 2)}\n`;
  return file.text !== readFileSync(file.path, "utf8");
}
