import type { Terminal } from "../terminal.ts";

/**
 * With a handler, a signal waits until the file at hand is written whole and its temporary file is gone. `tell` is called before the end: what is
 * written so far, and what is not.
 */
export function endBetweenFiles({ signals: heard }: Pick<Terminal, "signals">, tell: () => void = () => {}): void {
  const signals = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 } as const;
  for (const [signal, number] of Object.entries(signals)) {
    heard.once(signal, () => {
      tell();
      process.exit(128 + number);
    });
  }
}

/** Lets a signal that has come meanwhile end the command. */
export function pendingSignals(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
