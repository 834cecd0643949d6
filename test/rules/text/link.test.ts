import { expect, test } from "vitest";
import { findingsOf } from "../../support/rule.ts";
import { expectSaid, expectUnsaid, saying } from "../../support/saying.ts";

const rule = "text/link";

test.each([
  ["网址：⟦http://192.168.0.1/index.html⟧。", "本机或内网"],
  ["网址：⟦http://localhost:8080/⟧。", "本机或内网"],
  ["网址：⟦172.16.3.4:8080/login⟧。", "本机或内网"],
  ["网址：⟦file:///D:/report.html⟧。", "本机或内网"],
  ["网址：⟦http://oa.yunshan.gov.cn/⟧。", "内部网络"],
  ["网址：⟦http://www.yunshan.lan/⟧。", "内部网络"],
  ["网址：⟦https://wzgl.example.gov.cn/wcm/app/main.jsp⟧。", "网站后台"],
  ["网址：⟦http://www.example.gov.cn/admin/login.php⟧。", "网站后台"],
])("%s: %s", (sentence, kind) => {
  expectSaid(rule, sentence);
  expect(findingsOf(rule, saying(sentence))[0]?.message).toContain(kind);
});

test.each([
  "网址：http://www.example.gov.cn/xxgk/xxgknb/index.html。",
  "网址：www.qingxi.gov.cn，可下载本报告。",
  "网址：http://www.example.gov.cn/zwgk/administration/2023.html。",
  "网址：https://www.yunshan.gov.cn/zwgk/index_1.html?id=20231231。",
  "版本号1.10.2.3已发布，见第10.1.2节。",
  "网址：http://172.200.1.1/。",
  "政务公开专栏接入省一体化平台（IPv6改造完成率100%）。",
])("is silent on %s", (sentence) => expectUnsaid(sentence));
