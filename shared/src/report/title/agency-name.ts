/**
 * How the name of an organ ends. Names are many and their ends are few (地方各级人民代表大会和地方各级人民政府组织法, and the name lists of
 * ministries, 兵团, customs, schools and public enterprises): an organ is told by its end, never by a list of organs.
 */
const ends: readonly string[] =
  // Governments and what is one.
  (
    "政府 公署 行署 街道 街道办 办事处 管委会 管理委员会 委员会 苏木 兵团 师市 垦区 农垦 " +
    // Departments and their parts.
    "局 厅 委 办 部 署 院 处 室 所 站 会 社 中心 办公室 办公厅 研究室 总队 支队 大队 中队 队 海关 分局 税务局 专员办 监管局 " +
    "法院 检察院 监狱 戒毒所 看守所 公证处 指挥部 消防救援站 联络处 驻京办 " +
    // Schools, hospitals, culture.
    "学校 大学 学院 中学 小学 幼儿园 党校 医院 卫生院 保健院 血站 馆 台 剧院 剧团 报社 出版社 基地 " +
    // Enterprises, parks and lands.
    "公司 集团 银行 分行 支行 联社 厂 林场 农场 牧场 渔场 机场 水库 园区 产业园 科技园 开发区 高新区 经开区 新区 保税区 示范区 度假区 " +
    "风景区 景区 保护区 试验区 功能区 工业区 合作区 矿区 林区 " +
    // Associations.
    "工会 残联 妇联 文联 科联 侨联 社联 工商联 红十字会 协会 学会 联合会 总社 供销社"
  ).split(" ");

const end = new RegExp(`(?:${ends.join("|")}|第[一二三四五六七八九十百\\d]{1,5}[师团])$`);
const place = /^[\u4e00-\u9fff]{2,24}(?:省|自治区|市|州|盟|县|区|旗|镇|乡|街道|苏木)$/;
/** No name begins so: a sentence or a heading does. */
const noName = /^(?:关于|根据|按照|依据|现将|本报告|本年|一是|加强|推进|落实|坚持|做好|完善)|[是的了]/;

/** Ends as the name of an organ does. The words are bare: without spaces and marks. */
export function isAgency(words: string): boolean {
  return words.length >= 3 && words.length <= 40 && end.test(words) && !noName.test(words.slice(0, 4));
}

/** 清溪镇, 云山县: the name of a place, judged by its end; it may mean its government. */
export function isPlace(words: string): boolean {
  return place.test(words) && !noName.test(words);
}
