/**
 * Doublings that are slips. A doubled character is one far less often than right (为了了解, 公开开展, 和和气气), so only patterns are listed,
 * each with what must not stand around it.
 */
export interface Doubling {
  /** The doubled words. */
  readonly wrong: string;
  readonly right: string;
  readonly notAfter?: string;
  readonly notBefore?: string;
}

/** Single characters that are never doubled in running text but in the words beside them. */
export const characters: readonly Doubling[] = [
  { wrong: "的的", right: "的", notAfter: "[目标有众]", notBefore: "[确士]" },
  { wrong: "了了", right: "了", notAfter: "[为不除末一明未]", notBefore: "[解然如望无结断事]" },
  { wrong: "是是", right: "是", notAfter: "[凡总关还都就但于只]", notBefore: "[非否]" },
  { wrong: "和和", right: "和", notAfter: "[平祥温]", notBefore: "[谐平气美睦解缓田顺林硕]" },
  { wrong: "在在", right: "在", notAfter: "[存所实现潜内外自正]", notBefore: "[线职建岗校编册场任押逃于此家乡读研]" },
  { wrong: "与与", right: "与", notAfter: "[参给赠授]", notBefore: "[会其此]" },
  { wrong: "对对", right: "对", notAfter: "[面针相核校应反]", notBefore: "[方象口外照子策接应手]" },
  { wrong: "将将", right: "将", notAfter: "[即大]", notBefore: "[来军领近士]" },
  { wrong: "被被", right: "被", notBefore: "[告动申诉子]" },
  { wrong: "并并", right: "并", notAfter: "[合兼归吞]", notBefore: "[购行列联轨非]" },
];

/** Characters that end a word and begin few; text/term has 规范性性文件. */
export const endings: readonly Doubling[] = [
  { wrong: "性性", right: "性", notAfter: "[两异同男女]", notBefore: "[质能格别情状征感生文]" },
];

/** AB written AAB or ABB. */
export const words: readonly Doubling[] = [
  { wrong: "联联动", right: "联动", notAfter: "[残妇商侨文科社关串互物并团作体媒工银企区县市]" },
  { wrong: "政政府", right: "政府", notAfter: "[行财民市县乡省邮廉勤党施执参]" },
  { wrong: "政府府", right: "政府", notBefore: "[邸第院]" },
  { wrong: "信息息", right: "信息", notBefore: "息" },
  { wrong: "公公开", right: "公开", notAfter: "[办对非]" },
  { wrong: "公开开", right: "公开", notBefore: "[展放设庭始通支启工创发拓门辟学会标评播园幕车口垦源讲具票拍立盘诊挖关卷局荒]" },
  { wrong: "申申请", right: "申请", notAfter: "[重]" },
  { wrong: "条条例", right: "条例", notAfter: "[一二三四五六七八九十百每各逐这本几\\d]" },
  { wrong: "条例例", right: "条例", notBefore: "[如外会行]" },
  { wrong: "工工作", right: "工作", notAfter: "[职员社义民农技化手分施完开美务特临护矿电复竣用招返停罢]" },
  { wrong: "群群众", right: "群众", notAfter: "[人信]" },
  { wrong: "群众众", right: "群众", notBefore: "[多人志创筹包]" },
  { wrong: "服服务", right: "服务", notAfter: "[信说制校衣]" },
  { wrong: "服务务", right: "服务", notBefore: "[实必工农求虚]" },
  { wrong: "管管理", right: "管理", notAfter: "[主分监城保托共网交住血水气烟接协房市企食药河林财卫综渔运路港]" },
  { wrong: "管理理", right: "管理", notBefore: "[念论由顺应想事]" },
  { wrong: "平平台", right: "平台", notAfter: "[公水和太]" },
  { wrong: "平台台", right: "平台", notBefore: "[账帐风湾前阶胞]" },
  { wrong: "制制度", right: "制度", notAfter: "[体机编规公控法研限任责诺结作度核票岗长听决察追究示审分问日办单卡账议评会]" },
  { wrong: "制度度", right: "制度", notBefore: "[过量假]" },
  { wrong: "情情况", right: "情况", notAfter: "[疫灾警舆民案社实险行病旱汛雨水墒苗农虫火敌国省市县村党政商事友]" },
  { wrong: "情况况", right: "情况", notBefore: "[且]" },
  { wrong: "依依申请", right: "依申请" },
  { wrong: "依申申请", right: "依申请" },
  { wrong: "监监督", right: "监督", notAfter: "[总]" },
  { wrong: "监督督", right: "监督", notBefore: "[促办查导察]" },
  { wrong: "落落实", right: "落实", notAfter: "[部村院角段]" },
  { wrong: "落实实", right: "落实", notBefore: "[施际行效事干在体情践名有事]" },
  { wrong: "推推进", right: "推进" },
  { wrong: "推进进", right: "推进", notBefore: "[一度行展程城村而口入出]" },
  { wrong: "加加强", right: "加强", notAfter: "[更增参]" },
  { wrong: "加强强", right: "加强", notBefore: "[化制军国村镇]" },
  { wrong: "完完善", right: "完善" },
  { wrong: "及及时", right: "及时", notAfter: "[以涉普危波顾提触]" },
  { wrong: "及时时", right: "及时", notBefore: "[间刻常候]" },
  { wrong: "的地的", right: "的" },
];

/** Words that are wrong when they stand twice in a row, unless a noun follows that the second belongs to. */
export const pairs: readonly Doubling[] = [
  ["政府", "网信工购采令职性办常债投门规公开"],
  ["信息", "化员公系平管发安技采报资量内数"],
  ["公开", "栏目平制工程率渠方内标指透审属发事范力条招选专日类量数形载时流依期度主年点"],
  ["工作", "人机要方任的者制报计规组作流专台总动落领会培考经队部站室日量效责重目程环内措细局委亮"],
  ["申请", "人公书表事渠方受"],
  ["部门", "联间之预决动文信规网"],
  ["群众", "性"],
  ["服务", "中平窗大质体水事站型效意能热指"],
  ["管理", "局部制办体人工平员者系机"],
  ["制度", "建化体"],
  ["平台", "建管"],
  ["内容", ""],
  ["情况", "报说"],
  ["进行", ""],
  ["加强", ""],
  ["提高", ""],
  ["完善", ""],
  ["及时", "性"],
  ["通过", "率"],
  ["根据", ""],
  ["按照", ""],
  ["以及", ""],
  ["对于", ""],
  ["关于", ""],
  ["不断", ""],
  ["继续", "教"],
  ["切实", ""],
  ["有效", "性期"],
].map(([word = "", next = ""]) => ({ wrong: word + word, right: word, ...(next && { notBefore: `[${next}]` }) }));
