/** 「1 row」, 「2 rows」: a number of things in English. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}
