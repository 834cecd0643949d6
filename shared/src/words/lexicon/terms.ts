/** Correct terms of one source, separated by spaces and line ends. */
export interface Terms {
  readonly source: string;
  readonly words: string;
}
