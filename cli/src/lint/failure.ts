import { Problem } from "../problem.ts";

/** A fault of ours is told with the file in which it came up. */
export function asFailure(error: unknown, path: string): Error {
  return error instanceof Problem ? error : new Error(path, { cause: error });
}
