import { expect, test } from "vitest";
import { addressOf, mayBeReport } from "../../server/src/workspace/address.ts";

test.each([
  ["file:///a/b.md", "file:///a/b.md"],
  ["file:///C:/a.md", "file:///c%3A/a.md"],
  ["file:///c%3A/a.md", "file:///c%3A/a.md"],
  ["file:///a/年报 (1)@x.md", "file:///a/%E5%B9%B4%E6%8A%A5%20(1)%40x.md"],
  ["file:///a/%e5%b9%b4%e6%8a%a5%20%281%29%40x.md", "file:///a/%E5%B9%B4%E6%8A%A5%20(1)%40x.md"],
  ["file:///100%.md", "file:///100%.md"],
  ["file:///a%2Fb.md", "file:///a%2Fb.md"],
  ["file://server/share/a.md", "file://server/share/a.md"],
  ["vscode-vfs://github/o/r/a.md?ref=main", "vscode-vfs://github/o/r/a.md?ref=main"],
  ["untitled:Untitled-1", "untitled:Untitled-1"],
])("%s is %s", (uri, address) => {
  expect(addressOf(uri)).toBe(address);
  expect(addressOf(address)).toBe(address);
});

test.each([
  ["a.md", true],
  ["100%.md", true],
  [".a.md", false],
  ["a.pdf", false],
  ["~$a.docx", false],
  ["a.批注.docx", false],
  ["a.批注2.docx", false],
  ["a.批注.md", true],
  ["a.bak.docx", false],
  ["a.bak12.md", false],
])("%s may be a report: %s, as for the command", (name, is) => {
  expect(mayBeReport(`file:///a/${encodeURIComponent(name)}`)).toBe(is);
});
