import { figureFee } from "../figure/fee.ts";
import { figureInForce } from "../figure/in-force.ts";
import { figureRegulations } from "../figure/regulations.ts";
import type { Rule } from "../rule.ts";
import { textApplications } from "./applications.ts";
import { textDate } from "./date.ts";
import { textDocuments } from "./documents.ts";
import { textForeignWord } from "./foreign-word.ts";
import { textLink } from "./link.ts";
import { textName } from "./name.ts";
import { textOutcomes } from "./outcomes.ts";
import { textParts } from "./parts.ts";
import { textPercentage } from "./percentage.ts";
import { textPlaceholder } from "./placeholder.ts";
import { textPrivacy } from "./privacy.ts";
import { textPunctuation } from "./punctuation.ts";
import { textRepeat } from "./repeat.ts";
import { textTerm } from "./term.ts";
import { textYear } from "./year.ts";

/** The rules on figures and prose, in the order of the list of rules. */
export const textAndFigureRules: readonly Rule[] = [
  figureInForce,
  figureRegulations,
  figureFee,
  textApplications,
  textOutcomes,
  textDocuments,
  textParts,
  textPercentage,
  textYear,
  textDate,
  textPlaceholder,
  textPrivacy,
  textLink,
  textName,
  textTerm,
  textRepeat,
  textForeignWord,
  textPunctuation,
];
