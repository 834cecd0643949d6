import { expect, test } from "vitest";
import { agencyKey, agencyOf } from "../../shared/src/workspace/agency.ts";

test.each([
  ["云山县清溪镇人民政府", ["云山县清溪镇政府", "云山县清溪镇", "云山县清溪镇党政办公室", "云山县清溪镇人民政府 办公室"]],
  ["梧桐街道办事处", ["梧桐街道", "梧桐街道办事处党政综合办公室", "梧桐街道办"]],
  ["望湖区人民政府梧桐街道办事处", ["望湖区梧桐街道"]],
  ["云山县人民政府办公室", ["云山县政府办公室", "云山县政府办"]],
  ["云岭省人民政府办公厅", ["云岭省政府办公厅"]],
])("%s is the agency of %j", (name, others) => {
  for (const other of others) expect(agencyKey(other)).toBe(agencyKey(name));
});

test.each([
  ["云山县人民政府", "云山县人民政府办公室"],
  ["云山县清溪镇人民政府", "云山县石桥镇人民政府"],
  ["云山县水务局", "临江市水务局"],
])("%s is not %s", (one, other) => {
  expect(agencyKey(one)).not.toBe(agencyKey(other));
});

test.each([
  ["云山县清溪镇人民政府", "云山县", "清溪镇", "township"],
  ["临江市望湖区梧桐街道办事处", "临江市望湖区", "梧桐街道", "township"],
  ["云山县人民政府", "云山县", "政府", "government"],
  ["广州市人民政府", "广州市", "政府", "government"],
  ["云山县人民政府办公室", "云山县", "政府办", "office"],
  ["云山县市场监督管理局", "云山县", "市场监督管理局", "department"],
  ["云山县城市管理局", "云山县", "城市管理局", "department"],
  ["盐城市城市管理局", "盐城市", "城市管理局", "department"],
  ["临江市民政局", "临江市", "民政局", "department"],
  ["云山县社区服务中心", "云山县", "社区服务中心", "department"],
  ["房县水务局", "房县", "水务局", "department"],
  ["国家税务总局云山县税务局", "", "国家税务总局云山县税务局", "department"],
  ["清溪镇人民政府", "", "清溪镇", "township"],
  ["", "", "", "unknown"],
])("%s is of %s", (name, area, short, level) => {
  expect(agencyOf(name)).toMatchObject({ area, short, level });
});
