/** Where the files lie that no editor has open. */
export interface Files {
  /** The addresses of all files below a folder that may be reports or configurations; none where it is no folder. */
  list(folder: string): Promise<readonly string[]>;
  /** Undefined where there is no such file, or no text in it. */
  read(address: string): Promise<string | undefined>;
}

/** In a worker there is no disk: only what is open counts. */
export const noFiles: Files = {
  list: async () => [],
  read: async () => undefined,
};
