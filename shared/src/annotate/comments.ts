import { escapeXml } from "../notations/docx/xml.ts";

/** Who writes, and when: an ISO date in UTC, to the second. */
export interface Author {
  readonly name: string;
  readonly date: string;
}

/** A report's own text is large: without a size of their own, comments would be too. In half points. */
const look = '<w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr>';

/** One comment, a paragraph a line. */
export function commentXml(id: number, lines: readonly string[], { name, date }: Author): string {
  const mark = "<w:r><w:annotationRef/></w:r>";
  const paragraphs = lines.map(
    (line, i) => `<w:p>${i === 0 ? mark : ""}<w:r>${look}<w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
  );
  return `<w:comment w:id="${id}" w:author="${escapeXml(name)}" w:date="${date}" w:initials="xxgk">${paragraphs.join("")}</w:comment>`;
}

/** A file's comments with more of them; those that are there stay. `xml` is empty where the file has none. */
export function withComments(xml: string, more: string): string {
  if (xml === "") {
    const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments ${namespace}>${more}</w:comments>`;
  }
  const end = xml.lastIndexOf("</w:comments>");
  if (end >= 0) return xml.slice(0, end) + more + xml.slice(end);
  return xml.replace(/<w:comments([^>]*)\/>/, (_, attributes: string) => `<w:comments${attributes}>${more}</w:comments>`);
}

export const commentsType = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments";
const contentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";

/** The content types with one for the part that holds the comments. */
export function withCommentsType(xml: string, part: string): string {
  if (xml.includes(`"/${part}"`)) return xml;
  return xml.replace("</Types>", `<Override PartName="/${part}" ContentType="${contentType}"/></Types>`);
}

/** The relationships of the text with one to its comments. */
export function withCommentsRelationship(xml: string, target: string): string {
  const own = `<Relationship Id="rIdXxgkComments" Type="${commentsType}" Target="${target}"/>`;
  if (xml === "") {
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${own}</Relationships>`;
  }
  if (xml.includes("</Relationships>")) return xml.replace("</Relationships>", `${own}</Relationships>`);
  return xml.replace(/<Relationships([^>]*)\/>/, (_, attributes: string) => `<Relationships${attributes}>${own}</Relationships>`);
}

/** The highest number that anything in these texts is known by. */
export function highestId(...texts: readonly string[]): number {
  let highest = 0;
  for (const text of texts) for (const [, id] of text.matchAll(/\sw:id="(\d{1,9})"/g)) highest = Math.max(highest, Number(id));
  return highest;
}
