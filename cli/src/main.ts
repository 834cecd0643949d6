import { exitCodes } from "./exit-codes.ts";
import { fileProblem, tell } from "./problem.ts";
import { run } from "./run.ts";

// `xxgk-lint … | head` closes our output early; that is the reader's choice and no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") tell(fileProblem("stdout", error), "zh");
  process.exit(error.code === "EPIPE" ? undefined : exitCodes.misuse);
});
// Where nobody listens there is nothing to say.
process.stderr.on("error", () => {});

void run(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
