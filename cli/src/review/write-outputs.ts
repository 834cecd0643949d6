import type { Locale } from "@xxgk-lint/shared/text/range.ts";
import type { OutputFolder } from "./output-folder.ts";
import type { Review } from "./review.ts";

export interface OutputOptions {
  readonly locale: Locale;
  readonly template?: string;
  readonly maxSize?: number;
}

/** Writes everything that a round gives, the round itself last. What cannot be written does not keep the rest from it. */
export async function writeOutputs(folder: OutputFolder, { round }: Review, _: OutputOptions) {
  const written: string[] = [];
  const failures: unknown[] = [];
  const attempt = async (write: () => string | Promise<string>) => {
    try {
      written.push(await write());
    } catch (error) {
      failures.push(error);
    }
  };
  await attempt(() => {
    folder.clear();
    return folder.finish(round);
  });
  return { written, failures };
}
