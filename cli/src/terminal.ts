/** What a run of the command has around it: where it is started, what it reads from, what it writes to. */
export interface Terminal {
  /** The folder that it is started in. Throws where that folder has been removed. */
  readonly cwd: () => string;
  readonly env: { readonly [name: string]: string | undefined };
  readonly stdin: NodeJS.ReadableStream;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Tells of SIGINT and the like, which ask the command to end. */
  readonly signals: { once(signal: string, heard: () => void): unknown };
}

/** A stream that is written to. */
export type Output = NodeJS.WritableStream & {
  /** A person looks at it. */
  readonly isTTY?: boolean;
  /** How wide it is, where that is known. */
  readonly columns?: number;
};
