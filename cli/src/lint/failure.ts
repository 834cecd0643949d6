import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { Problem } from "../problem.ts";
import type { CheckedText } from "./checked-text.ts";

/** Rules that failed in a file, by a fault of ours. */
export function crashesOf({ filePath, crashes }: Pick<CheckedText, "filePath" | "crashes">): Error[] {
  return crashes.map(({ rule, error }) => new Error(`${filePath}: ${rule}`, { cause: error }));
}

/** The exit code for these failures; undefined where there are none. */
export function exitCodeOfFailures(failures: readonly unknown[]): ExitCode | undefined {
  if (failures.some((failure) => !(failure instanceof Problem))) return exitCodes.fault;
  return failures.length > 0 ? exitCodes.misuse : undefined;
}

/** A fault of this program is reported with the file in which it occurred. */
export function asFailure(error: unknown, path: string): Error {
  return error instanceof Problem ? error : new Error(path, { cause: error });
}
