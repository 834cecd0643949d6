import type { Locale, Text } from "@xxgk-lint/shared/text/range.ts";
import { Command, Option } from "commander";
import { type ExitCode, exitCodes } from "../exit-codes.ts";
import { Problem } from "../problem.ts";
import type { WaiveOptions } from "../waive/waive.ts";
import { configOption, dress, help, localeOption, priorOption, type Run } from "./parts.ts";
import { date, reason, year } from "./values.ts";

/** `xxgk-lint waive`. */
export function createWaiveCommand(locale: Locale, run: Run): Command {
  const say = (text: Text) => text[locale];
  const option = (flags: string, zh: string, en: string) => new Option(flags, say({ zh, en }));
  return dress(new Command("waive"), locale)
    .description(
      say({
        zh: "核实过的问题不再提示：写明理由，记入 xxgk.config.json，编辑器也照办",
        en: "waive a finding, with a reason: written into xxgk.config.json, and respected by the editor",
      }),
    )
    .usage(
      say({
        zh: "<机关> <规则> --reason <理由> [--until <日期>]，或 --all <文件…> --reason <理由>",
        en: "<agency> <rule> --reason <words> [--until <day>], or --all <files...> --reason <words>",
      }),
    )
    .argument("[agency]", say({ zh: "机关全称", en: "the agency's full name" }))
    .argument(
      "[rule]",
      say({ zh: "规则，如 prior/carried-over（见 --list-rules）", en: "the rule, prior/carried-over (see --list-rules)" }),
    )
    .addOption(
      option(
        "--all <files...>",
        "这些文稿现有的问题逐处放过，以后新出现的照常提示",
        "let all that is found in these files now stand, each in its place; what comes up later is told",
      ),
    )
    .addOption(option("--dry-run", "同 --all，只列出将放过的，不写入", "with --all: show what would be waived, write nothing"))
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
    .addOption(priorOption(locale))
    .addOption(configOption(locale))
    .addOption(localeOption(locale))
    .helpOption("-h, --help", say(help))
    .action((agency: string | undefined, rule: string | undefined, options: WaiveOptions) =>
      run(async (terminal): Promise<ExitCode> => {
        if (options.all) {
          if (agency !== undefined || options.at || options.year !== undefined) throw new Problem(either);
          return (await import("../waive/waive-all.ts")).waiveAll(options.all, options, terminal);
        }
        if (agency === undefined || rule === undefined || options.dryRun) throw new Problem(either);
        (await import("../waive/waive.ts")).waive(agency, rule, options, terminal);
        return exitCodes.clean;
      }),
    );
}

const either: Text = {
  zh: "请写 waive <机关> <规则>，或 waive --all <文件…>（可加 --dry-run，不能加 --at、--year）",
  en: "write waive <agency> <rule>, or waive --all <files...> (with or without --dry-run, without --at and --year)",
};
