/** The first argument of a thread of the command. To know that it is none, a command need not load what threads take. */
export const threadMark = "--xxgk-lint-thread";
