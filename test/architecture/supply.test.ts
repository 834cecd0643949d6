import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "../support/command.ts";

interface Lock {
  readonly packages: {
    readonly [path: string]: { readonly link?: true; readonly integrity?: string; readonly resolved?: string };
  };
}

/** Binaries of the style check and of a peer in the bench for other systems, which the registry that the lock files were made with does not hold: npm knows no hash of them. */
const elsewhere = /^node_modules\/(?:@biomejs\/cli-(?:android|darwin|win32|linux-\w+-musl)|autocorrect-node-(?:darwin|win32))/;

describe.each(["package-lock.json", "bench/package-lock.json", "test/e2e/code-server/package-lock.json"])("%s", (file) => {
  const { packages } = JSON.parse(readFileSync(join(root, file), "utf8")) as Lock;
  const installed = Object.entries(packages).filter(([path, { link }]) => path.includes("node_modules/") && !link);

  test("has a hash of every package, so that what is installed is what was looked at", () => {
    expect(installed.length).toBeGreaterThan(10);
    const without = installed.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path);
    expect(without.filter((path) => !elsewhere.test(path))).toEqual([]);
  });

  test("names no place to download from but the registry", () => {
    const others = installed.filter(([, { resolved }]) => resolved && !resolved.startsWith("https://registry.npmjs.org/"));
    expect(others).toEqual([]);
  });
});

describe.each([
  ["core", ["htmlparser2", "fflate"]],
  ["cli", ["htmlparser2", "iconv-lite", "commander"]],
  ["server", ["htmlparser2", "vscode-languageserver", "vscode-jsonrpc"]],
  ["client", ["htmlparser2", "vscode-languageclient", "preact"]],
])("the bundles of %s", (folder, packages) => {
  const notices = readFileSync(join(root, folder, "dist/THIRD_PARTY_NOTICES.txt"), "utf8");

  test.each(packages)("say whose %s is, and under which licence", (name) => {
    const own = notices.split("\n\n\n").find((section) => section.startsWith(`${name} `));
    expect(own).toMatch(/^\S+ \d+\.\d+\.\d+ \([\w-]+\)\n-+\n/);
    expect(own).toMatch(/Copyright/i);
  });
});
