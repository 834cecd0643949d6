import { startWorker } from "../language/blob-worker.ts";
import { scriptText } from "../scripts.ts";

/** Reads a PDF in a worker that is started for it: few need the reader, which is larger than all else, and a broken file takes nothing along. */
export async function readPdf(bytes: Uint8Array): Promise<unknown> {
  const worker = startWorker(await scriptText("pdf"));
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage(bytes);
    });
  } finally {
    worker.terminate();
  }
}
