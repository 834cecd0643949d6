/**
 * Other words for a row's label, by its key: those of content systems that count for the sheet, labels joined with the ones that they stand
 * below, and what follows a change of a network's own words (粉丝数 for 关注量).
 */
export const variants: { readonly [row: string]: readonly string[] } = {
  name: ["政府网站名称"],
  address: ["网站首页网址", "首页地址", "网站域名"],
  host: ["网站主办单位"],
  code: ["网站标识码"],
  police: ["公安备案号", "公安联网备案号"],
  visitors: ["独立用户访问量"],
  visits: ["网站访问总量"],
  published: ["信息发布总数", "信息发布总量"],
  disclosed: ["信息公开目录更新量"],
  specials: ["专栏专题维护数量"],
  newSpecials: ["专栏专题新开设数量"],
  explained: ["解读信息发布总数"],
  responses: ["回应公众关注数量"],
  users: ["注册用户数量", "政务服务注册用户数"],
  online: ["全程在线办理政务服务事项数量"],
  handled: ["办件量总数", "办件总数", "办件总量"],
  messages: ["留言收到数量"],
  settled: ["留言办结数量"],
  days: ["留言平均办理时间"],
  answered: ["留言公开答复数量", "公开答复留言数量", "留言办理公开答复数"],
  interviews: ["在线访谈期数"],
  mended: ["整改问题数量"],
  weiboName: ["微博名称"],
  weiboPosts: ["微博信息发布量"],
  weiboFollowers: ["微博关注量", "关注数", "粉丝数"],
  wechatName: ["微信名称", "微信公众号名称"],
  wechatPosts: ["微信信息发布量"],
  wechatFollowers: ["微信订阅数", "关注量", "关注数", "粉丝数"],
};
