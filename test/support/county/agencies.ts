import type { Layout } from "../../../shared/src/readers/block.ts";

/** An agency of the made-up county, and what it writes about. */
export interface CountyAgency {
  readonly name: string;
  /** Below the year's folder. */
  readonly path: string;
  readonly layout: Layout;
  /** Its business, in pairs of which each year takes one. */
  readonly topics: readonly (readonly [string, string])[];
  /** How large its numbers are. */
  readonly size: number;
  /** 垂直管理: it reports, but the county's sum leaves it out. */
  readonly outside?: true;
}

/** 云山县人民政府: the report that is the sum of the others. */
export const county: CountyAgency = {
  name: "云山县人民政府",
  path: "county.md",
  layout: "markdown",
  size: 0,
  topics: [
    ["重大建设项目", "乡村建设行动"],
    ["财政预决算", "政府采购"],
    ["优化营商环境", "稳就业"],
    ["生态环境保护", "安全生产"],
    ["民生实事", "义务教育"],
  ],
};

export const agencies: readonly CountyAgency[] = [
  agency("云山县人民政府办公室", "office.md", 2, "督查事项", "会议决定", "建议提案办理", "政务热线", "值班值守"),
  agency("云山县教育局", "departments/jiaoyu.md", 3, "义务教育招生", "教师招聘", "校外培训", "学生资助", "校园食堂"),
  agency("云山县民政局", "departments/minzheng.txt", 2, "低保审核", "养老服务", "殡葬惠民", "社会组织登记", "地名管理"),
  agency("云山县财政局", "departments/caizheng.txt", 2, "预算执行", "直达资金", "会计监督", "国有资产", "惠农补贴"),
  agency("云山县自然资源局", "departments/ziran.md", 5, "土地供应", "不动产登记", "矿山修复", "征地公告", "耕地保护"),
  agency("云山县住房和城乡建设局", "departments/zhujian.md", 4, "保障性住房", "老旧小区改造", "燃气管理", "工程质量", "物业监管"),
  agency("云山县水务局", "departments/shuiwu.html", 2, "河道整治", "供水水质", "水库调度", "取水许可", "防汛预警"),
  agency("云山县清溪镇人民政府", "townships/qingxi.md", 1, "宅基地审批", "茶园提质", "村务监督", "饮水工程", "文化下乡"),
  agency("云山县石桥镇人民政府", "townships/shiqiao.md", 1, "石材整治", "集镇改造", "临时救助", "道路养护", "护林防火"),
  agency("云山县白石镇人民政府", "townships/baishi.md", 1, "移民后扶", "渔业转产", "危房改造", "库区保洁", "就业帮扶"),
  agency("云山县龙潭镇人民政府", "townships/longtan.md", 1, "景区周边整治", "民宿管理", "停车秩序", "森林管护", "旱厕改造"),
  agency("云山县双河镇人民政府", "townships/shuanghe.md", 1, "高标准农田", "粮食收购", "农机补贴", "灌区改造", "秸秆利用"),
  agency("云山县柳林乡人民政府", "townships/liulin.md", 1, "柳编产业", "驻村帮扶", "防返贫监测", "村级账目", "小水电清理"),
  agency("云山县青岗乡人民政府", "townships/qinggang.md", 1, "中药材种植", "公益林补偿", "村组公路", "医保参保", "校车安全"),
  agency("云山县梧桐街道办事处", "townships/wutong.md", 1, "社区网格", "老年食堂", "物业纠纷调处", "楼道整治", "充电桩建设"),
  {
    ...agency(
      "国家税务总局云山县税务局",
      "departments/shuiwuju.md",
      2,
      "减税降费",
      "发票管理",
      "欠税公告",
      "信用评价",
      "办税服务",
    ),
    outside: true,
  },
  {
    ...agency("云山县气象局", "departments/qixiang.md", 1, "暴雨预警", "防雷检测", "人工增雨", "站网建设", "气候评估"),
    outside: true,
  },
];

function agency(name: string, path: string, size: number, ...topics: readonly string[]): CountyAgency {
  const layout = path.endsWith(".html")
    ? "html"
    : path.endsWith(".txt")
      ? path.includes("minzheng")
        ? "lines"
        : "tabs"
      : "markdown";
  return { name, path, size, layout, topics: topics.map((topic) => [topic, `${topic}结果`]) };
}
