import { run } from "./run.ts";

// `xxgk-lint … | head` closes our output early; that is the reader's choice and no fault.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit();
  });
}

void run(process.argv.slice(2)).then((exitCode) => {
  process.exitCode = exitCode;
});
