import { rules } from "@xxgk-lint/shared/rules/index.ts";
import { guarded } from "../../../server/src/answer.ts";
import type { Client, Speaker } from "../../../server/src/client.ts";
import type { Feature } from "../../../server/src/feature.ts";
import { type Sent, words } from "../../../server/src/sheet-params.ts";

/** What a rule asks for and by which clause: the answer to 「依据和说明」. */
export interface RuleWords {
  readonly rule: string;
  readonly summary: string;
  readonly explanation: string;
  readonly sources: readonly string[];
}

export const ruleWords: Feature<Client & Speaker> = {
  capabilities: () => ({}),
  register(server) {
    server.connection.onRequest(
      "xxgkLint/ruleWords",
      guarded(server, (params: Sent): RuleWords | null => {
        const rule = rules.find(({ id }) => id === words(params, "rule"));
        if (!rule) return null;
        return {
          rule: rule.id,
          summary: server.say(rule.summary),
          explanation: server.say(rule.explanation),
          sources: rule.sources.map(({ document, clause }) => `${document}，${clause}`),
        };
      }),
    );
  },
};
