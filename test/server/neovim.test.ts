import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exampleText } from "../../shared/src/rules/example.ts";
import { folderWith, root } from "../support/command.ts";
import { serverFile } from "../support/language-client.ts";

const hasNeovim = spawnSync("nvim", ["--version"]).status === 0;

/** What a person does: waits for the warnings, asks for the actions where the first stands, takes the preferred one. */
const session = `
local function say(text) io.stdout:write(text .. "\\n") end
local function wait(isDone) if not vim.wait(30000, isDone, 10) then error("waited in vain") end end
local function ask(method, params)
  for _, answer in pairs(vim.lsp.buf_request_sync(0, method, params, 30000)) do return answer.result end
end

local function mendFirst()
  wait(function() return #vim.diagnostic.get(0) > 0 end)
  local found = vim.diagnostic.get(0)[1]
  say(found.code)
  vim.api.nvim_win_set_cursor(0, { found.lnum + 1, found.col })
  local params = vim.lsp.util.make_range_params()
  params.context = { diagnostics = {} }
  for _, action in ipairs(ask("textDocument/codeAction", params)) do
    if action.isPreferred then
      say(action.title)
      vim.lsp.util.apply_workspace_edit((action.edit and action or ask("codeAction/resolve", action)).edit, "utf-16")
    end
  end
  wait(function() return #vim.diagnostic.get(0) == 0 end)
  vim.cmd("silent write")
end

local isDone, reason = pcall(mendFirst)
if not isDone then say(reason) end
vim.cmd(isDone and "quitall!" or "cquit")
`;

test.skipIf(!hasNeovim)("the configuration in docs/editors.md shows warnings in Neovim, and a code action mends one", () => {
  const good = exampleText({ edits: [] });
  const manual = readFileSync(join(root, "docs/editors.md"), "utf8");
  const documented = /```lua\n([\s\S]*?)```/.exec(manual)?.[1] ?? "";
  const command = `"${process.execPath}", "${serverFile}", "--stdio"`;
  const folder = folderWith({
    "config.lua": documented.replace('"xxgk-language-server", "--stdio"', command),
    "session.lua": session,
    "draft.md": good.replace("## 五、", "## 四、"),
  });
  const { stdout, stderr, status } = spawnSync(
    "nvim",
    ["--headless", "-i", "NONE", "-n", "-u", "config.lua", "draft.md", "-c", "luafile session.lua"],
    { cwd: folder, encoding: "utf8", env: { PATH: process.env.PATH, HOME: folder }, timeout: 60_000 },
  );
  expect({ stdout, stderr, status }).toMatchObject({ status: 0 });
  expect(stdout).toContain("section/number");
  expect(readFileSync(join(folder, "draft.md"), "utf8")).toBe(good);
});
