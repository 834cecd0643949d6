export type * from "./block.ts";
export { read } from "./read.ts";
