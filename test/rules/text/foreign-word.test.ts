import { test } from "vitest";
import { expectSaid, expectUnsaid } from "../../support/saying.ts";

const rule = "text/foreign-word";

test.each([
  "梳理工作程序和 ⟦workflows⟧ 图。",
  "加强⟦management⟧。",
  "落实⟦information disclosure⟧工作。",
  "公开政策⟦documents⟧，及时更新。",
])("%s", (sentence) => expectSaid(rule, sentence));

test.each([
  "通过app、LED屏、微信小程序H5和OA系统公开。",
  "提供Word、Excel、pdf格式下载，开通wifi。",
  "使用5G和AI技术，建设“i云山”小程序。",
  "按照“互联网+政务服务”要求（open data）推进。",
  "关注微信号qingxifabu，获取最新信息。",
  "推荐使用chrome浏览器访问，开通rss订阅。",
  "通过“e龙岩”“闽政通”APP、“i三明”等渠道发布。",
  "开展live直播2次，用pad查询。",
  "网址www.example.gov.cn，邮箱qxz@163.com。",
  "平台支持PC端、移动端访问，兼容IE、Chrome等浏览器。",
])("is silent on %s", (sentence) => expectUnsaid(sentence));
