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
