/** A number as a list of Word's prints it. Formats that no Chinese document uses are printed in digits. */
export function formatNumber(value: number, format: string): string {
  return (formats[format] ?? String)(value);
}

const digits = "〇一二三四五六七八九";
const financial = "零壹贰叁肆伍陆柒捌玖";

const formats: { readonly [format: string]: (value: number) => string } = {
  chineseCounting: (value) => counting(value, digits, "十"),
  chineseCountingThousand: (value) => counting(value, digits, "十"),
  taiwaneseCounting: (value) => counting(value, digits, "十"),
  taiwaneseCountingThousand: (value) => counting(value, digits, "十"),
  japaneseCounting: (value) => counting(value, digits, "十"),
  koreanCounting: (value) => counting(value, digits, "十"),
  chineseLegalSimplified: (value) => counting(value, financial, "拾"),
  ideographLegalTraditional: (value) => counting(value, financial, "拾"),
  ideographDigital: (value) => [...String(value)].map((digit) => digits.charAt(Number(digit))).join(""),
  japaneseDigitalTenThousand: (value) => [...String(value)].map((digit) => digits.charAt(Number(digit))).join(""),
  taiwaneseDigital: (value) => [...String(value)].map((digit) => digits.charAt(Number(digit))).join(""),
  ideographTraditional: (value) => "甲乙丙丁戊己庚辛壬癸".charAt((value - 1) % 10),
  ideographZodiac: (value) => "子丑寅卯辰巳午未申酉戌亥".charAt((value - 1) % 12),
  decimalFullWidth: (value) => [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(""),
  decimalFullWidth2: (value) => [...String(value)].map((digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join(""),
  decimalZero: (value) => String(value).padStart(2, "0"),
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488),
  ideographEnclosedCircle: (value) => (value <= 10 ? String.fromCharCode(0x3280 + value - 1) : String(value)),
  numberInDash: (value) => `- ${value} -`,
  upperLetter: (value) => letters(value, 65),
  lowerLetter: (value) => letters(value, 97),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
};

/** 一, 十一, 二十; from a hundred on, which no report reaches, in plain numerals. */
function counting(value: number, numerals: string, ten: string): string {
  if (!(value > 0 && value < 100)) return String(value);
  const tens = Math.floor(value / 10);
  const head = tens === 0 ? "" : (tens > 1 || ten === "拾" ? numerals.charAt(tens) : "") + ten;
  return head + (value % 10 === 0 ? "" : numerals.charAt(value % 10));
}

/** ①, ⑴, ⒈: there are twenty of each. */
function enclosed(value: number, first: number): string {
  return value >= 1 && value <= 20 ? String.fromCharCode(first + value - 1) : String(value);
}

/** a … z, aa, bb. */
function letters(value: number, first: number): string {
  if (!(value > 0 && value <= 260)) return String(value);
  return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function roman(value: number): string {
  if (!(value > 0 && value < 400)) return String(value);
  const signs = [
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ] as const;
  let rest = value;
  let text = "";
  for (const [size, sign] of signs) {
    text += sign.repeat(Math.floor(rest / size));
    rest %= size;
  }
  return text;
}
