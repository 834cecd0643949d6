declare global {
  /** The engine's worker, where its script has started it by itself: before the page's own script has run. */
  var xxgkEngine: Worker | undefined;
}

/**
 * A worker from its script's text. It has the page's own policy then, so that it can reach nothing either, and it starts from a folder on the
 * disk as from a server.
 */
export function startWorker(script: string): Worker {
  const url = URL.createObjectURL(new Blob([script], { type: "text/javascript" }));
  try {
    return new Worker(url);
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The engine's worker: the one that is started already, once; else a new one. */
export function startEngine(script: string): Worker {
  const started = globalThis.xxgkEngine;
  globalThis.xxgkEngine = undefined;
  return started ?? startWorker(script);
}
