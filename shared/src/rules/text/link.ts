import { newSign } from "../../text/signs.ts";
import { rule } from "../rule.ts";
import { scanRaw } from "./scan.ts";

export interface LinkFacts {
  readonly address: string;
  readonly kind: "back-office" | "intranet" | "local";
}

/** :// and www in any case, or an address in numbers. */
const sign = newSign("", ["//", "ww", "wW", "Ww", "WW", "0.", "2.", "7."]);
const addresses =
  /(?:https?:\/\/|ftp:\/\/|file:\/\/|www\.)[^\s<>"'，。；、）)（】”]+|(?<![\d.])(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2,3}(?![\d.])(?::\d+)?(?:\/[\w./-]*)?/gi;
const privateHost = /^(?:localhost|127\.\d+\.\d+\.\d+|10\.\d+\.\d+\.\d+|192\.168\.\d+\.\d+|172\.(?:1[6-9]|2\d|3[01])\.\d+\.\d+)$/;
const intranet = /(?:^|\.)(?:intranet|neiwang|intra)\.|\.(?:local|lan|corp|internal)$|^oa\./;
const backOfficeHost = /^(?:wzgl|wcm|admin|houtai|backend)\d*\./;
const backOfficePath =
  /^\/(?:[^?#]*\/)?(?:admin|administrator|houtai|backend|backstage|wcm\/app|cms\/admin|manage\/(?:login|index))(?=[/.?#]|$)/;

/** An address that can only be opened inside the agency. */
export const textLink = rule<LinkFacts>({
  id: "text/link",
  severity: "warning",
  summary: { zh: "网址是公众能打开的", en: "Addresses are ones that the public can open" },
  explanation: {
    zh: "报告里的网址应是对外的页面。网站后台（内容管理系统）、办公内网、本机或内网 IP 的地址，公众打不开，也暴露了后台。",
    en: "Addresses in the report should be public pages. A content system's back office, an intranet or a private machine cannot be opened by the public and should not be shown.",
  },
  sources: [{ document: "政府网站发展指引（国办发〔2017〕47号）", clause: "安全防护", evidence: "I" }],
  fix: "none",
  examples: {
    bad: { edits: [{ find: "12月31日止。", replace: "12月31日止。网址：⟦http://192.168.1.8/news/1.html⟧。" }] },
    good: { edits: [{ find: "12月31日止。", replace: "12月31日止。网址：http://www.example.gov.cn/xxgk/index.html。" }] },
  },
  prose: "each",
  cells: "none",
  *check(report) {
    for (const { match, range } of scanRaw(report, addresses, sign)) {
      const kind = kindOf(match[0].toLowerCase());
      if (kind) yield { range, facts: { address: match[0], kind } };
    }
  },
  message: {
    zh: ({ address, kind }) => `“${address}”是${kindsZh[kind]}的地址，公众无法访问，请换成对外公布的网址。`,
    en: ({ address, kind }) => `“${address}” is ${kindsEn[kind]}; give the public address instead.`,
  },
});

const kindsZh = { "back-office": "网站后台", intranet: "内部网络", local: "本机或内网" } as const;
const kindsEn = { "back-office": "a site's back office", intranet: "on an intranet", local: "a private machine" } as const;

function kindOf(address: string): LinkFacts["kind"] | undefined {
  // `file:///xxgk/1.htm` is a page's own link, as a program without its address writes it.
  if (address.startsWith("file:")) return /^file:\/\/(?:\/[a-z][:|]|[^/])/.test(address) ? "local" : undefined;
  const parts = /^(?:[a-z]+:\/\/)?([^/:?#]+)(?::\d+)?(.*)$/.exec(address);
  const host = parts?.[1] ?? "";
  if (privateHost.test(host)) return "local";
  if (intranet.test(host)) return "intranet";
  return backOfficeHost.test(host) || backOfficePath.test(parts?.[2] ?? "") ? "back-office" : undefined;
}
