/** A page of a PDF. Lengths are in points; x grows to the right and y downwards, from the top left corner. */
export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly PdfText[];
  readonly rules: readonly Rule[];
  /** How much of the page pictures cover, from 0 to 1. */
  readonly pictures: number;
}

/** Some characters that stand side by side. */
export interface PdfText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of the line that they stand on. */
  readonly baseline: number;
  /** The size of the font. */
  readonly size: number;
}

/** A ruling line: `isAcross` from `from` to `to` at the height `at`, else down. */
export interface Rule {
  readonly isAcross: boolean;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Where the middle of the characters is. */
export function middleOf({ baseline, size }: PdfText): number {
  return baseline - 0.35 * size;
}
