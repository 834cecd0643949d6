import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { Command, Option } from "commander";
import { configOption, dress, help, localeOption, type Run } from "./parts.ts";
import { date, reason, year } from "./values.ts";

/** The options of `xxgk-lint waive`. */
export interface WaiveOptions {
  readonly reason: string;
  /** The last day on which it counts. */
  readonly until?: string;
  readonly at?: string;
  readonly who?: string;
  readonly year?: number;
  readonly config?: string;
  readonly locale: Locale;
}

/** `xxgk-lint waive`. */
export function createWaiveCommand(locale: Locale, run: Run): Command {
  const say = (text: Text) => text[locale];
  const option = (flags: string, zh: string, en: string) => new Option(flags, say({ zh, en }));
  return dress(new Command("waive"), locale)
    .description(
      say({
        zh: "核实过的问题不再提示：写明理由，记入 xxgk.config.json，编辑器也照办",
        en: "let a finding stand, for a reason: written into xxgk.config.json, and heeded by the editor",
      }),
    )
    .usage(say({ zh: "<机关> <规则> --reason <理由> [--until <日期>]", en: "<agency> <rule> --reason <words> [--until <day>]" }))
    .argument("<agency>", say({ zh: "机关全称", en: "the agency's full name" }))
    .argument(
      "<rule>",
      say({ zh: "规则，如 prior/carried-over（见 --list-rules）", en: "the rule, prior/carried-over (see --list-rules)" }),
    )
    .addOption(option("--reason <words>", "理由", "why it may stand").makeOptionMandatory().argParser(reason(locale)))
    .addOption(
      option("--until <day>", "到哪一天为止（含当日），如 2026-06-30", "the last day on which it counts, 2026-06-30").argParser(
        date(locale),
      ),
    )
    .addOption(
      option(
        "--at <place>",
        "只放过这一处：表/行/栏（json 的 id 中有）；默认为整份报告",
        "this place only: table/row/column (as in the id of json); by default the whole report",
      ),
    )
    .addOption(option("--who <name>", "谁决定的", "who has decided it"))
    .addOption(option("--year <year>", "只放过这一年度的报告", "in the report for this year only").argParser(year(locale)))
    .addOption(configOption(locale))
    .addOption(localeOption(locale))
    .helpOption("-h, --help", say(help))
    .action((agency: string, rule: string, options: WaiveOptions) =>
      run(async (terminal) => (await import("../waive/waive.ts")).waive(agency, rule, options, terminal)),
    );
}
