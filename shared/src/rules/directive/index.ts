import type { Rule } from "../rule.ts";
import { directiveUnknown } from "./unknown.ts";
import { directiveUnused } from "./unused.ts";

/** The rules about what a draft itself says about checking it. They come last: they ask what the others were kept from saying. */
export const directiveRules: readonly Rule[] = [directiveUnknown, directiveUnused];
