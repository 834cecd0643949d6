import { type Connection, ErrorCodes, Message, type MessageStrategy, ResponseError } from "vscode-languageserver";

/** What answers a request that comes at the wrong time, by the name that it is passed on with. */
const refusals = {
  "xxgkLint/notInitialized": [ErrorCodes.ServerNotInitialized, "no initialize has come yet"],
  "xxgkLint/initialized": [ErrorCodes.InvalidRequest, "the server has been initialized already"],
  "xxgkLint/shutDown": [ErrorCodes.InvalidRequest, "the server has been shut down"],
} as const;

/**
 * Refuses requests before `initialize` and after `shutdown`, and drops notifications there, as the protocol wants it. One strategy serves one
 * connection.
 */
export function lifecycle(): MessageStrategy {
  let state: "new" | "running" | "down" = "new";
  const refusal = (method: string): keyof typeof refusals | undefined => {
    if (state === "down") return "xxgkLint/shutDown";
    if (method === "initialize") return state === "new" ? undefined : "xxgkLint/initialized";
    return state === "new" ? "xxgkLint/notInitialized" : undefined;
  };
  return {
    handleMessage(message, next) {
      if (Message.isNotification(message)) return message.method === "exit" || state === "running" ? next(message) : undefined;
      if (!Message.isRequest(message)) return next(message);
      const { method } = message;
      const refused = refusal(method);
      if (refused) return next({ ...message, method: refused } as Message);
      if (method === "initialize") state = "running";
      if (method === "shutdown") state = "down";
      return next(message);
    },
  };
}

/** Answers what the strategy has passed on as refused. */
export function answerRefused(connection: Connection): void {
  for (const [name, [code, reason]] of Object.entries(refusals)) {
    connection.onRequest(name, () => new ResponseError(code, reason));
  }
}
