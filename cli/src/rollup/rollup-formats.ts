export const rollupFormats = ["table", "csv", "json", "markdown"] as const;

export type RollupFormat = (typeof rollupFormats)[number];
