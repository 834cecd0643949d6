/** Whether a trimmed text looks like the value of a number cell: digits with at most a unit, or a word for none. */
export function isValue(text: string): boolean {
  return (
    text.length <= 16 && (/^[-+±－＋—]?[\d０-９][\d０-９,，.．]*\s*\D{0,3}$/.test(text) || /^[-—–－/／\\无OoＯ]{1,2}$/.test(text))
  );
}
