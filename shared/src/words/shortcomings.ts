/*
 * How section five tells a shortcoming from what is done about it (国办公开办函〔2021〕30号，格式 五：存在的主要问题及改进情况). Words come second:
 * sub-headings and what a sentence begins with come first.
 */

/** Begins what is wrong, as a heading or as a sentence. */
export const problemLead = /问题|不足|短板|差距|困难|薄弱|欠缺|弱项|难点/;

/** Begins what is done about it. */
export const improvementLead = /改进|整改|措施|举措|打算|下一?步|下阶段|今后|对策|努力方向|工作思路|工作计划|改善|提升/;

/** Says that something is wanting. */
export const shortcoming =
  /问题|不足|短板|差距|困难|薄弱|欠缺|弱项|难点|不够|有待|亟[待需]|尚需|仍需|还需|需进一步|欠[佳缺妥]|缺[乏少失位]|滞后|单一|单薄|有限|较[少低弱慢窄]|偏[少低弱慢窄软专旧]|参差|脱节|不[强高深全准均衡细熟便畅浓牢紧力]|不(?:及时|到位|平衡|规范|完善|完整|充分|丰富|明显|清晰|一致|统一|同步|通俗|精准|全面|深入|主动|积极|理想|便捷|熟悉|透彻|重视)|重[^，。；]{1,6}轻|随意性|停留在|没有(?:完全|形成|建立|充分|及时)|未(?:能|形成|建立|充分|及时|完全)|看不[懂明]|找不到|有高有低|有[好快长][有坏慢短]|有的(?:村|单位|部门|地方|科室|社区)|年头|应付|走过场|受[^，。；]{1,16}(?:所限|限制|影响|制约)|人手|错位|空间|频繁|兼职/;

/** Concedes before it complains: 工作取得了成效，但…. */
export const concession = /但|然而|不过|仍|虽|尽管|取得/;

/** What is or will be done: a plan, or something that has been brought about. */
export const remedy =
  /针对|对此|为此|[我本][局委办厅镇乡院校关县市区师团]已|(?:现|目前|年内)已|下一?步|下阶段|今后|接下来|明年|将(?!近|军|士|来|信息|公开|政务)|拟(?!稿|定)|计划(?!类)|力争|争取|准备|打算|已(?:经)?[^，。；]{0,8}(?:整改|改[正进]|完成|建立|补|解决|落实|更新|上线|增|纠正|销号|办结|实现)|予以(?:整改|解决|改进)|改进|整改|举措|采取[^，。；]{0,8}措施/;

/** Deeds that are no complaint by themselves. */
export const deed =
  /制[定订]|印发|出台|建立|开展|组织|举办|推出|开设|新增|增设|优化|完善|修订|编[印制写]|印[发制]|聘请|选派|召开|推行|实行|统一|细化|压实|强化|加[强大快]|健全|规范|拓[宽展]|丰富|提[升高]|推[进动]|督[促导]|落实|明确|探索|引入|邀请|上线|开通|改版|整合|打造|设立|调整|配[备齐强]|充实|深化|创新|抓[好实紧]|做好|通报|约谈|指导|联合|扩大|缩短|压[减缩]|梳理|纳入|安排/;
