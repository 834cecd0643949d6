export const collectFormats = ["xlsx", "csv", "json", "ndjson"] as const;

export type CollectFormat = (typeof collectFormats)[number];

/** What a line is: a report with all its numbers, or one of them. */
export const collectBys = ["report", "cell"] as const;

export type CollectBy = (typeof collectBys)[number];
