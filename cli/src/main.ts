import { exitCodes } from "./exit-codes.ts";
import { hasLooked } from "./lint/look.ts";
import { serveAsThread } from "./lint/threads.ts";
import { fileProblem, tell } from "./problem.ts";
import { run } from "./run.ts";
import type { Terminal } from "./terminal.ts";

/** The process itself. Standard input is opened where it is asked for. */
const terminal: Terminal = {
  cwd: () => process.cwd(),
  env: process.env,
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  signals: process,
};

// `xxgk-lint … | head` closes our output early; that is the reader's choice and no fault: the exit code is that of the findings.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  tell(fileProblem("stdout", error), "zh", terminal);
  process.exit(exitCodes.misuse);
});
// Where nobody listens there is nothing to say.
process.stderr.on("error", () => {});

/** For the start: the functions of a check have run. */
export const isWarm = hasLooked;

// A thread of a run that checks many files is this same file.
if (!serveAsThread(terminal))
  void run(process.argv.slice(2), terminal).then((exitCode) => {
    process.exitCode = exitCode;
  });
