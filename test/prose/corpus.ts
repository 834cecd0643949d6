import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { lint } from "../../shared/src/lint.ts";
import type { Finding } from "../../shared/src/rules/rule.ts";
import { type Fault, judge, plant, readFaults, said, type Verdict } from "./fault.ts";
import { type Office, printOffice, readOffice } from "./office.ts";

/** What the tool says of the corpus below a folder: `offices/*.txt` and `faults/*.txt`. */
export interface Measured {
  readonly offices: number;
  /** Sound passages; each is to be passed over in silence. */
  readonly passages: number;
  readonly alarms: readonly Alarm[];
  readonly faults: readonly Judged[];
}

export interface Alarm {
  readonly office: string;
  readonly rule: string;
  readonly words: string;
  readonly message: string;
}

export interface Judged {
  readonly fault: Fault;
  readonly verdict: Verdict;
}

export function measure(folder: string): Measured {
  const offices = textsIn(join(folder, "offices")).map(([name, text]) => readOffice(name, text));
  const sound = new Map(offices.map((office) => [office.name, spokenOf(office)]));
  const faults = textsIn(join(folder, "faults")).flatMap(([group, text]) => readFaults(group, text));
  return {
    offices: offices.length,
    passages: offices.reduce((sum, { passages }) => sum + passages.length, 0),
    alarms: offices.flatMap((office) => alarmsOf(office, sound.get(office.name) ?? [])),
    faults: faults.map((fault) => ({ fault, verdict: verdictOf(fault, offices, sound) })),
  };
}

function textsIn(folder: string): [string, string][] {
  const names = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  return names.sort().map((name) => [name.slice(0, -4), readFileSync(join(folder, name), "utf8")]);
}

/** What is said of an office's report as it is. Throws where a rule fails. */
function spokenOf(office: Office): readonly Finding[] {
  return findingsOf(printOffice(office).text);
}

function findingsOf(text: string): readonly Finding[] {
  const { findings, crashes } = lint(text);
  const [crash] = crashes;
  if (crash) throw crash.error;
  return findings;
}

function alarmsOf(office: Office, findings: readonly Finding[]): Alarm[] {
  const { text } = printOffice(office);
  return findings.map(({ rule, range, message }) => {
    return { office: office.name, rule, words: text.slice(range.start, range.end).slice(0, 60), message };
  });
}

function verdictOf(fault: Fault, offices: readonly Office[], sound: ReadonlyMap<string, readonly Finding[]>): Verdict {
  const office = offices.find(({ name }) => name === fault.office);
  if (!office) throw new Error(`no office: ${fault.line}`);
  const planted = plant(fault, office);
  const { text } = printOffice(office);
  const own = new Set((sound.get(office.name) ?? []).map((finding) => said(finding, text)));
  return judge(fault, planted, findingsOf(planted.text), own);
}
