import { type Diagnostic, type Hover, MarkdownString, Uri } from "vscode";
import type { Middleware, vsdiag } from "vscode-languageclient";

/** The rules' pages are in the extension: links to them open here, and nothing has to be fetched. */
export const localPages: Middleware = {
  handleDiagnostics: (uri, diagnostics, next) => next(uri, diagnostics.map(linked)),
  provideDiagnostics: async (document, previous, token, next) => withLinks(await next(document, previous, token)),
  provideHover: async (document, position, token, next) => inHover(await next(document, position, token)),
  provideDocumentLinks: async (document, token, next) => {
    const links = await next(document, token);
    for (const link of links ?? []) if (link.target) link.target = local(link.target);
    return links;
  },
};

const command = "xxgkLint.openRulePage";
const page = /https?:\/\/[^\s()]+\/docs\/rules\/([a-z]+\/[a-z-]+)\.md/g;

type Report = vsdiag.DocumentDiagnosticReport | null | undefined;

function withLinks(report: Report): Report {
  return report && "items" in report ? { ...report, items: report.items.map(linked) } : report;
}

function linked(diagnostic: Diagnostic): Diagnostic {
  const { code } = diagnostic;
  if (typeof code === "object") diagnostic.code = { value: code.value, target: local(code.target) };
  return diagnostic;
}

function inHover(hover: Hover | null | undefined): Hover | null | undefined {
  if (!hover) return hover;
  hover.contents = hover.contents.map((content) => {
    if (!(content instanceof MarkdownString)) return content;
    const markdown = new MarkdownString(content.value.replaceAll(page, (_, rule) => commandOf(rule).toString()));
    markdown.isTrusted = { enabledCommands: [command] };
    return markdown;
  });
  return hover;
}

function local(target: Uri): Uri {
  const [match] = target.toString(true).matchAll(page);
  return match?.[1] ? commandOf(match[1]) : target;
}

function commandOf(rule: string): Uri {
  return Uri.from({ scheme: "command", path: command, query: JSON.stringify([rule]) });
}
