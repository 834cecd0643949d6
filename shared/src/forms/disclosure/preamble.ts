import type { Form } from "../form.ts";

/** What every report says below its title. */
export function preamble(document: string): Required<Pick<Form, "opening" | "period">> {
  return {
    opening: `本报告根据《中华人民共和国政府信息公开条例》和${document}的要求编制。`,
    period: "本报告所列数据的统计期限自{year}年1月1日起至{year}年12月31日止。",
  };
}
