/** What the command's exit code says. */
export const exitCodes = {
  clean: 0,
  findings: 1,
  /** Wrong use, or a file that could not be read or written. */
  misuse: 2,
  /** A fault of ours. */
  fault: 3,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
