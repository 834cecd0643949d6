import { expect, test } from "vitest";
import { longestWord } from "../../shared/src/prose/vocabulary.ts";
import type { Word } from "../../shared/src/prose/word.ts";
import { list } from "../../shared/src/prose/words.ts";

/** 政府信息公开(的|)申请 stands for both. */
function formsOf(pattern: string): string[] {
  const [, before = "", choices, after = ""] = /^([^(]*)\(([^)]*)\)(.*)$/.exec(pattern) ?? [];
  if (choices === undefined) return [pattern];
  return choices.split("|").flatMap((choice) => formsOf(before + choice + after));
}

test("every form of every pattern is found whole, as the word that lists it first, whatever follows", () => {
  const words = new Map<string, Word>();
  for (const [word, patterns] of list) {
    for (const form of patterns.split(/\s+/).flatMap(formsOf)) if (form !== "" && !words.has(form)) words.set(form, word);
  }
  expect(words.size).toBeGreaterThan(6000);
  const wrong = [...words].filter(([form, word]) => {
    const found = longestWord(`，${form}。`, 1);
    return found?.word !== word || found.length !== form.length;
  });
  expect(wrong).toEqual([]);
});

test("nothing is found where no word begins, in the middle of one, or behind the end", () => {
  expect(longestWord("，收到", 0)).toBeUndefined();
  expect(longestWord("政府信", 2)).toBeUndefined();
  expect(longestWord("收到", 2)).toBeUndefined();
  expect(longestWord("收", 0)).toBeUndefined();
});
