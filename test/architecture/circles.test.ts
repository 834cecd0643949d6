import { expect, test } from "vitest";
import { importsOf, packages, sources } from "./imports.ts";

test("no module imports itself by way of others, not even for a type", () => {
  expect(circlesAmong(packages.filter((name) => name !== "cli").flatMap((name) => sources(`${name}/src`)))).toEqual([]);
});

/** The ways that lead from a file back to it, each once. */
function circlesAmong(files: readonly string[]): string[] {
  const graph = new Map(files.map((file) => [file, importsOf(file)]));
  const isDone = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    const first = way.indexOf(file);
    if (first >= 0) circles.push([...way.slice(first), file].join(" → "));
    if (first >= 0 || isDone.has(file)) return;
    for (const next of graph.get(file) ?? []) walk(next, [...way, file]);
    isDone.add(file);
  };
  for (const file of files) walk(file, []);
  return circles;
}
