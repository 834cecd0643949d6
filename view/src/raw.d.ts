/** A file's text, as the build and the tests put it in. */
declare module "*?raw" {
  const text: string;
  export default text;
}
