import { addTo } from "../../text/gather.ts";
import { must } from "../../text/must.ts";
import { shapes } from "./shapes.ts";
import { sounds } from "./sounds.ts";

/** Why one character is taken for another: the same sound but for the tone, the same look, or a sound that many do not tell apart (zh and z). */
export type Confusion = "sound" | "shape" | "near-sound" | "none";

interface Likeness {
  readonly sounds: Map<string, readonly Sound[]>;
  readonly shapes: Map<string, readonly number[]>;
}

interface Sound {
  readonly sound: string;
  /** As it sounds in the south: zh as z, ing as in. */
  readonly loose: string;
}

let likeness: Likeness | undefined;

export function confusionOf(written: string, meant: string): Confusion {
  likeness ??= makeLikeness();
  const [a, b] = [likeness.sounds.get(written) ?? [], likeness.sounds.get(meant) ?? []];
  if (a.some(({ sound }) => b.some((other) => sound === other.sound))) return "sound";
  const groups = likeness.shapes.get(meant) ?? [];
  if ((likeness.shapes.get(written) ?? []).some((group) => groups.includes(group))) return "shape";
  return a.some(({ loose }) => b.some((other) => loose === other.loose)) ? "near-sound" : "none";
}

function makeLikeness(): Likeness {
  const bySound = new Map<string, Sound[]>();
  for (const line of sounds) {
    const sound = must(/^[a-z]+/.exec(line), "a sound at the line's start")[0];
    const both = { sound, loose: sound.replace(/^([zcs])h/, "$1").replace(/ng$/, "n") };
    for (const character of line.slice(sound.length)) addTo(bySound, character, both);
  }
  const byShape = new Map<string, number[]>();
  for (const [group, characters] of shapes.entries()) {
    for (const character of characters) addTo(byShape, character, group);
  }
  return { sounds: bySound, shapes: byShape };
}
