import { Tags } from "../readers/docx/tags.ts";

/** Whether every element is closed, in order. */
export function isWellFormed(xml: string): boolean {
  const tags = new Tags(xml);
  const open: string[] = [];
  while (tags.next()) {
    if (tags.isEmpty) continue;
    if (!tags.isClosing) open.push(tags.name);
    else if (open.pop() !== tags.name) return false;
  }
  return open.length === 0 && xml.indexOf("<", tags.end) < 0;
}

const namespace =
  /\sxmlns(?::([\w.-]+))?=["'](?:http:\/\/schemas\.openxmlformats\.org\/wordprocessingml\/2006\/main|http:\/\/purl\.oclc\.org\/ooxml\/wordprocessingml\/main)["']/;

/** Word's elements under the prefix `w:`, which all programs use but a few that give out prefixes of their own. */
export function withUsualPrefix(xml: string): string {
  const declared = namespace.exec(xml.slice(0, 20_000));
  const prefix = declared?.[1];
  if (!declared || prefix === "w") return xml;
  if (prefix === undefined)
    return xml.replace(/(<\/?)(?=[A-Za-z]+[\s/>])/g, "$1w:").replace(declared[0], ` xmlns:w${declared[0].slice(6)}`);
  return xml
    .replaceAll(`<${prefix}:`, "<w:")
    .replaceAll(`</${prefix}:`, "</w:")
    .replaceAll(new RegExp(`(\\s)${prefix}:(?=[A-Za-z]+=)`, "g"), "$1w:")
    .replace(`xmlns:${prefix}=`, "xmlns:w=");
}
