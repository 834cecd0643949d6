/** Right terms of one source, parted by spaces and line ends. */
export interface Terms {
  readonly source: string;
  readonly words: string;
}
