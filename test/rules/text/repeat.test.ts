import { describe, it, test } from "vitest";
import { characters, endings, pairs, words } from "../../../shared/src/words/doubles.ts";
import { expectListed, expectSaid, expectUnsaid } from "../../support/saying.ts";

const rule = "text/repeat";

describe("the closed list", () => {
  it.each([...characters, ...endings, ...words, ...pairs].map(({ wrong, right }) => [wrong, right] as const))(
    "%s: %s",
    (wrong, right) => expectListed(rule, wrong, right, "suggestion"),
  );
});

test.each([
  "我镇⟦公开公开⟧了目录。",
  "与上级上下⟦联联动⟧。",
  "更新⟦的的⟧内容。",
  "完善⟦政府信息政府信息⟧目录。",
  "不断⟦加强加强⟧培训。",
  "健全各项⟦制制度⟧。",
  "落实⟦政 政府⟧信息公开条例。",
  "对公开⟦内容内容⟧不准确的予以通报。",
])("%s", (sentence) => expectSaid(rule, sentence));

test.each([
  "为了了解群众需求，扎扎实实推进，做到公开开展有序、实实在在见效。",
  "渐渐形成常态，常常走访家家户户，实现村村通。",
  "以服务群众为目的的公开工作。",
  "办公公开栏设在一楼，微信信息及时更新，职工工作积极。",
  "一件一件抓落实，一项一项抓公开，逐条逐条核对。",
  "残联联动公安、妇联联动学校开展宣传。",
  "落实行政政策，加强行政执法信息公开公示。",
  "全部部门参加，主管管理人员到会。",
  "关键是是否公开，存在在线办理不畅的问题。",
  "加强和谐社会建设，发挥和和美美的家风作用。",
  "政府信息公开工作工作人员到位，制定工作工作台账。",
  "严格执行首问负责制制度、限时办结制制度和责任追究制制度。",
  "及时公开旱情情况、汛情情况，做好复工工作信息发布。",
  "加强房管管理，院落落实专人负责。",
  "公开各部门部门决算和县政府政府常务会议纪要。",
  "地址：云山县清溪镇清溪镇人民政府三楼党政办公室。",
  "全面推行公开开标。",
  "建设公平平台，公开与群众信息息息相关的事项。",
  "提升政务服务服务效能。",
  "对政务公开工作作进一步部署，如需申请请与办公室联系。",
  "落实公示制制度，成立政务公开工作工作领导小组。",
  "明确公益性性质，提高时效性性能。",
  "组织政务公开公开日活动，建成省政府政府规章库。",
  "在呼和浩特和和林格尔两地开展，公开开播时间。",
])("is silent on %s", (sentence) => expectUnsaid(sentence));
