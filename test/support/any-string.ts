import fc from "fast-check";

/** Any UTF-16 code units up to so many, halves of pairs among them. fast-check's own strings would first map all of Unicode, for seconds. */
export function anyString(maxLength = 10): fc.Arbitrary<string> {
  return fc
    .array(fc.oneof(fc.nat({ max: 0x7f }), fc.nat({ max: 0xffff })), { maxLength })
    .map((units) => String.fromCharCode(...units));
}
