import { expect, test } from "vitest";
import { allSpaces, isSpace } from "../../shared/src/text/space.ts";

test("all spaces are those of every code unit", () => {
  const codes = Array.from({ length: 0x10000 }, (_, code) => code).filter(isSpace);
  expect(allSpaces()).toBe(codes.map((code) => String.fromCharCode(code)).join(""));
});
