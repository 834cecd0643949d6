// Writes every rule into the manifest, as a property of the setting xxgkLint.rules, in both languages.
// --check writes nothing: it ends with 1 where the manifest differs from the rules. `npm run docs` runs it.
import { readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { engine } from "./engine.mjs";

const client = dirname(dirname(fileURLToPath(import.meta.url)));
const severities = ["off", "information", "warning", "error"];

const { rules } = await engine("rules", ['export { rules } from "./rules/index.ts";']);
const stale = [manifest(), words("package.nls.json", "en"), words("package.nls.zh-cn.json", "zh")].filter(isStale);
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
    const entries = rules.map((rule) => [rule.id, property(rule)]);
    json.contributes.configuration.properties["xxgkLint.rules"].properties = Object.fromEntries(entries);
  });
}

function property({ id, severity, off }) {
  return { type: "string", enum: severities, default: off ? "off" : severity, description: `%rule.${id}%` };
}

function words(file, locale) {
  return edited(file, (json) => {
    for (const key of Object.keys(json)) if (key.startsWith("rule.")) delete json[key];
    for (const rule of rules) json[`rule.${rule.id}`] = rule.summary[locale];
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
