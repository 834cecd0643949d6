export { type Numeral, readNumeral } from "./numeral.ts";
export { type Passage, passagesOf } from "./passage.ts";
export { type Reading, readingOf } from "./reading.ts";
export { type Sentence, sentencesOf } from "./sentence.ts";
export { type Token, tokenize } from "./token.ts";
