import { type StyleName, styleIds } from "../notations/docx/write.ts";

/* The parts of a new Word file that are the same for every report: fonts and sizes of official documents (党政机关公文格式, GB/T 9704). */

const main = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const types = "application/vnd.openxmlformats-officedocument.wordprocessingml";

export const contentTypes =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  [
    ["word/document.xml", `${types}.document.main+xml`],
    ["word/styles.xml", `${types}.styles+xml`],
    ["word/settings.xml", `${types}.settings+xml`],
    ["word/fontTable.xml", `${types}.fontTable+xml`],
    ["word/footer1.xml", `${types}.footer+xml`],
    ["word/footer2.xml", `${types}.footer+xml`],
    ["docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
  ]
    .map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`)
    .join("") +
  "</Types>";

export const packageRelationships = relationships(
  [`${office}/officeDocument`, "word/document.xml"],
  ["http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties", "docProps/core.xml"],
);

export const documentRelationships = relationships(
  [`${office}/styles`, "styles.xml"],
  [`${office}/settings`, "settings.xml"],
  [`${office}/fontTable`, "fontTable.xml"],
  [`${office}/footer`, "footer1.xml"],
  [`${office}/footer`, "footer2.xml"],
);

function relationships(...all: readonly (readonly [string, string])[]): string {
  const list = all.map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${type}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join("")}</Relationships>`;
}

export const settings = `<w:settings ${main}><w:evenAndOddHeaders/><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/></w:settings>`;

/** What stands in for a font that a machine has not. */
const substitutes: { readonly [font: string]: string } = {
  方正小标宋简体: "宋体;SimSun;Noto Serif CJK SC",
  仿宋_GB2312: "仿宋;FangSong;Noto Serif CJK SC",
  楷体_GB2312: "楷体;KaiTi;Noto Serif CJK SC",
  黑体: "SimHei;Noto Sans CJK SC",
  宋体: "SimSun;Noto Serif CJK SC",
};

export const fontTable = `<w:fonts ${main}>${Object.entries(substitutes)
  .map(
    ([font, others]) =>
      `<w:font w:name="${font}"><w:altName w:val="${others}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`,
  )
  .join("")}</w:fonts>`;

/** — 1 —, 四号宋体, on the outer side. */
export function footer(side: "left" | "right"): string {
  const format =
    '<w:rPr><w:rFonts w:ascii="宋体" w:eastAsia="宋体" w:hAnsi="宋体"/><w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr>';
  const run = (inner: string) => `<w:r>${format}${inner}</w:r>`;
  const field = ["begin", "separate", "end"].map((type) => run(`<w:fldChar w:fldCharType="${type}"/>`));
  const number = `${field[0]}${run('<w:instrText xml:space="preserve"> PAGE </w:instrText>')}${field[1]}${run("<w:t>1</w:t>")}${field[2]}`;
  const indent = `<w:ind w:${side}Chars="100" w:${side}="280"/>`;
  return (
    `<w:ftr ${main}><w:p><w:pPr>${indent}<w:jc w:val="${side}"/></w:pPr>` +
    `${run('<w:t xml:space="preserve">— </w:t>')}${number}${run('<w:t xml:space="preserve"> —</w:t>')}</w:p></w:ftr>`
  );
}

interface Look {
  readonly name: string;
  readonly font: string;
  /** Half points. */
  readonly size: number;
  /** Of `w:pPr`, in the schema's order. */
  readonly paragraph: string;
}

const lines = '<w:spacing w:line="560" w:lineRule="exact"/>';
const indented = '<w:ind w:firstLineChars="200" w:firstLine="640"/>';
const inCell = '<w:spacing w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>';

const looks: { readonly [name in StyleName]: Look } = {
  title: {
    name: "公文标题",
    font: "方正小标宋简体",
    size: 44,
    paragraph: '<w:spacing w:after="400" w:line="600" w:lineRule="exact"/><w:jc w:val="center"/>',
  },
  heading: {
    name: "公文一级标题",
    font: "黑体",
    size: 32,
    paragraph: `<w:keepNext/>${lines}${indented}<w:outlineLvl w:val="0"/>`,
  },
  topic: {
    name: "公文二级标题",
    font: "楷体_GB2312",
    size: 32,
    paragraph: `<w:keepNext/>${lines}${indented}<w:outlineLvl w:val="1"/>`,
  },
  body: { name: "公文正文", font: "仿宋_GB2312", size: 32, paragraph: `${lines}${indented}<w:jc w:val="both"/>` },
  signature: {
    name: "公文落款",
    font: "仿宋_GB2312",
    size: 32,
    paragraph: `${lines}<w:ind w:rightChars="200" w:right="640"/><w:jc w:val="right"/>`,
  },
  cell: { name: "公文表格", font: "宋体", size: 21, paragraph: inCell },
  header: { name: "公文表头", font: "宋体", size: 21, paragraph: inCell },
};

const fontsOf = (font: string) =>
  `<w:rFonts w:ascii="Times New Roman" w:eastAsia="${font}" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>`;

export const styles =
  `<w:styles ${main}><w:docDefaults><w:rPrDefault><w:rPr>${fontsOf("仿宋_GB2312")}<w:sz w:val="32"/><w:szCs w:val="32"/>` +
  '<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>' +
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  Object.entries(looks)
    .map(
      ([key, { name, font, size, paragraph }]) =>
        `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${styleIds[key as StyleName]}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:qFormat/>` +
        `<w:pPr>${paragraph}</w:pPr><w:rPr>${fontsOf(font)}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr></w:style>`,
    )
    .join("") +
  "</w:styles>";
