import type { Locale } from "@xxgk-lint/shared/text/range.ts";

import type { Terminal } from "../terminal.ts";

/** Shows how far a long work is. */
export interface Progress {
  update(done: number, all: number): void;
  /** Takes the bar off the screen. */
  stop(): void;
}

const silent: Progress = { update: () => {}, stop: () => {} };

/** A bar on standard error, where a person looks at it; else nothing. */
export async function showProgress(locale: Locale, { stderr }: Pick<Terminal, "stderr">): Promise<Progress> {
  if (!stderr.isTTY) return silent;
  const { default: progress } = await import("cli-progress");
  const label = locale === "zh" ? "读取、检查" : "checking";
  const bar = new progress.SingleBar({
    ...{ format: `${label} {bar} {value}/{total}`, barsize: 30, barCompleteChar: "█", barIncompleteChar: "░" },
    ...{ stream: stderr, clearOnComplete: true, hideCursor: false, stopOnComplete: false, linewrap: true },
  });
  let isStarted = false;
  return {
    update(done, all) {
      if (!isStarted) bar.start(all, 0);
      isStarted = true;
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}
