import type { Transport } from "@codemirror/lsp-client";

/** What the server asks of the page, answered by name. Bytes go to a worker as they are. */
export type Answers = { readonly [method: string]: (params: never) => unknown };

interface Message {
  readonly id?: number | string;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Speaks with a worker: the client's messages are texts, the worker's are objects. */
export class WorkerTransport implements Transport {
  readonly #worker: Worker;
  readonly #handlers = new Set<(message: string) => void>();
  /** The page's own questions; the client numbers its own. */
  readonly #waiting = new Map<number | string, Waiting>();

  constructor(worker: Worker, answers: Answers) {
    this.#worker = worker;
    worker.addEventListener("message", ({ data }: MessageEvent<Message>) => {
      const answer = data.id !== undefined && data.method !== undefined ? answers[data.method] : undefined;
      if (data.id !== undefined && this.#waiting.has(data.id)) this.#settle(data.id, data);
      else if (answer) void this.#answer(data, answer as (params: unknown) => unknown);
      else for (const handler of this.#handlers) handler(JSON.stringify(data));
    });
  }

  send(message: string): void {
    this.#worker.postMessage(JSON.parse(message));
  }

  /** Asks without a text between: a long report's form is some megabytes. */
  request<Answer>(method: string, params: object): Promise<Answer> {
    const id = `page-${this.#waiting.size}-${performance.now()}`;
    const answer = new Promise<unknown>((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
    this.#worker.postMessage({ jsonrpc: "2.0", id, method, params });
    return answer as Promise<Answer>;
  }

  #settle(id: number | string, { result, error }: Message): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) waiting?.reject(new Error(error.message));
    else waiting?.resolve(result);
  }

  subscribe(handler: (message: string) => void): void {
    this.#handlers.add(handler);
  }

  unsubscribe(handler: (message: string) => void): void {
    this.#handlers.delete(handler);
  }

  async #answer({ id, params }: Message, answer: (params: unknown) => unknown): Promise<void> {
    try {
      this.#worker.postMessage({ jsonrpc: "2.0", id, result: (await answer(params)) ?? null });
    } catch (error) {
      this.#worker.postMessage({ jsonrpc: "2.0", id, error: { code: -32603, message: String(error) } });
    }
  }
}
