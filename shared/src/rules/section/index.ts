import type { Rule } from "../rule.ts";
import { sectionDuplicate } from "./duplicate.ts";
import { sectionEmpty } from "./empty.ts";
import { sectionExtra } from "./extra.ts";
import { sectionFee } from "./fee.ts";
import { sectionImprovement } from "./improvement.ts";
import { sectionLevel } from "./level.ts";
import { sectionMissing } from "./missing.ts";
import { sectionNumber } from "./number.ts";
import { sectionOrder } from "./order.ts";
import { sectionTitle } from "./title.ts";
import { sectionTopics } from "./topics.ts";

export const sectionRules: readonly Rule[] = [
  sectionMissing,
  sectionDuplicate,
  sectionOrder,
  sectionNumber,
  sectionTitle,
  sectionLevel,
  sectionEmpty,
  sectionExtra,
  sectionTopics,
  sectionImprovement,
  sectionFee,
];
