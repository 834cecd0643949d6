import type { Rule } from "../rule.ts";
import { directiveUnknown } from "./unknown.ts";
import { directiveUnused } from "./unused.ts";

/**
 * The rules about directives, the comments in a draft that switch rules off. They run last, because they need to know which findings the
 * directives have hidden.
 */
export const directiveRules: readonly Rule[] = [directiveUnknown, directiveUnused];
