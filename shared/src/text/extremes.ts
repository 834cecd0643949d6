/*
 * Math.max(...numbers) passes each number as an argument: of a hostile text's hundred thousand rows it overflows the stack.
 */

export function largest(numbers: readonly number[], atLeast = -Infinity): number {
  return numbers.reduce((most, number) => Math.max(most, number), atLeast);
}

export function smallest(numbers: readonly number[], atMost = Infinity): number {
  return numbers.reduce((least, number) => Math.min(least, number), atMost);
}
