import { addRollup as withRollup } from "@xxgk-lint/shared/config-edit.ts";
import { addressOf, decodePath, folderOf } from "./workspace/address.ts";
import type { WithWorkspace } from "./workspace/workspace.ts";

/**
 * The text of the configuration with a roll-up added: a report is the sum of others, all named by their paths from its folder. Null where
 * no configuration applies to the report, or where one of the others is outside its folder.
 */
export async function addRollup(report: string, agencies: readonly string[], server: WithWorkspace<"configFor" | "textOf">) {
  const config = server.workspace.configFor(report);
  if (config === undefined) return null;
  const folder = `${folderOf(config)}/`;
  const [own = "", ...others] = [report, ...agencies].map((uri) => {
    const address = addressOf(uri);
    return address.startsWith(folder) ? decodePath(address.slice(folder.length)) : "";
  });
  if ([own, ...others].includes("")) return null;
  const before = (await server.workspace.textOf(config)) ?? "";
  return { uri: config, text: withRollup(before, { report: own, agencies: others, leaveOut: [] }) };
}
