import { type MarkupContent, MarkupKind } from "vscode-languageserver";

/** Where the rules' pages are. */
const pages = "https://github.com/xxgk-lint/xxgk-lint/blob/main/docs/rules";

export function rulePage(rule: string): string {
  return `${pages}/${rule}.md`;
}

/** Markdown for clients that show it; for others the same words without its marks. */
export function toMarkup(markdown: string, formats: readonly MarkupKind[] | undefined): MarkupContent {
  if (formats?.includes(MarkupKind.Markdown)) return { kind: MarkupKind.Markdown, value: markdown };
  const plain = markdown.replace(/\*\*|`/g, "").replace(/\[([^\]]*)\]\(([^)]*)\)/g, "$1 $2");
  return { kind: MarkupKind.PlainText, value: plain };
}
