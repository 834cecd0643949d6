/** The value where it is there. Its absence is a mistake in this program, so it throws, and says what was expected. Never for what a text may lack. */
export function must<Value>(value: Value | null | undefined, expected: string): Value {
  if (value === undefined || value === null) throw new Error(`expected ${expected}`);
  return value;
}
