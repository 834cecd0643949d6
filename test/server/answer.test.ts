import { PassThrough } from "node:stream";
import { expect, test } from "vitest";
import { createConnection, ErrorCodes, ResponseError } from "vscode-languageserver/node";
import { guarded } from "../../server/src/answer.ts";

/** A fault of a handler is an error for its request and a line in the log, at once or later. */

const connection = createConnection(new PassThrough(), new PassThrough());

function logged(): string[] {
  const lines: string[] = [];
  connection.console.error = (line) => void lines.push(line);
  return lines;
}

const fail = (): never => {
  throw new Error("out of rows");
};
const internal = { code: ErrorCodes.InternalError, message: "out of rows" };

test("a handler that throws", () => {
  const lines = logged();
  expect(() => guarded({ connection }, fail)({})).toThrow(expect.objectContaining(internal));
  expect(lines).toEqual([expect.stringContaining("out of rows\n")]);
});

test("a handler whose promise fails", async () => {
  const lines = logged();
  await expect(guarded({ connection }, async () => fail())({})).rejects.toMatchObject(internal);
  expect(lines).toEqual([expect.stringContaining("out of rows\n")]);
});

test("what a handler says itself is passed on, and is no fault", async () => {
  const lines = logged();
  const refusal = new ResponseError(ErrorCodes.InvalidParams, "no uri");
  await expect(guarded({ connection }, () => Promise.reject(refusal))({})).rejects.toBe(refusal);
  expect(lines).toEqual([]);
});
