import { startWorker } from "../language/blob-worker.ts";
import type { PdfQuestion } from "../pdf-worker/main.ts";
import { scriptText } from "../scripts.ts";

/** Reads a PDF in a worker that is started for it: few need the reader, which is larger than all else, and a broken file takes nothing along. */
export async function readPdf(bytes: Uint8Array): Promise<unknown> {
  const worker = startWorker(await scriptText("pdf"));
  try {
    return await new Promise((resolve, reject) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }) => resolve(data);
      worker.onerror = ({ message }) => reject(new Error(message));
      const question: PdfQuestion = { bytes, answerTo: port2 };
      worker.postMessage(question, [port2]);
    });
  } finally {
    worker.terminate();
  }
}
