import type { Prose } from "../../shared/src/print/index.ts";
import { pick, type Random } from "./random.ts";

/** Sentences that are right in every report: no figures, no claims about the tables. */

const topics: readonly (readonly string[])[] = [
  [
    "围绕群众关心的事项，及时主动公开政策文件、财政预决算、民生实事办理进展等信息。",
    "对照基层政务公开标准目录，逐项梳理主动公开事项，做到应公开尽公开。",
  ],
  [
    "规范依申请公开的登记、审核、办理、答复、归档各环节，加强与申请人的沟通。",
    "畅通依申请公开渠道，由专人负责登记和答复，答复文书统一格式。",
  ],
  [
    "严格执行信息发布保密审查制度，先审查、后公开，并对目录实行动态调整。",
    "完善政府信息管理制度，落实拟稿、审核、签发各环节责任，定期清理失效信息。",
  ],
  [
    "以门户网站为主平台，以便民服务大厅公开栏为补充，方便群众查阅。",
    "加强政府信息公开平台建设，对网站专栏的栏目作了归并，检索更加方便。",
  ],
  [
    "组织业务培训，将政府信息公开纳入年度考核，主动接受社会监督。",
    "明确分管负责人和工作机构，定期开展自查，对发现的问题及时督促整改。",
  ],
];

const problems = [
  "一是部分信息的更新还不够及时；二是政策解读的形式较为单一，群众参与度有待提高。",
  "公开内容与群众期待相比仍有差距，个别站所对公开工作的认识不足。",
];

const improvements = [
  "下一步，将健全信息发布提醒机制，丰富解读形式，加强业务培训。",
  "针对上述问题，将进一步压实责任，细化公开流程，改进工作方法。",
];

const noFee = [
  "本机关本年度未发出收费通知，未收取政府信息公开信息处理费。",
  "依据《政府信息公开信息处理费管理办法》，本年度未收取信息处理费。无其他需要报告的事项。",
];

/** Where applications ended because a fee was not paid, fee notices were sent. */
const feeNotice =
  "本年度依据《政府信息公开信息处理费管理办法》向个别申请人发出收费通知，申请人逾期未缴纳的不再处理，未收取信息处理费。";

const noFurther = "无其他需要报告的事项。";

export interface ProseOptions {
  /** The edition asks for a statement on fees. */
  readonly fee: boolean;
  readonly feeNotice: boolean;
}

/** Prose for every topic that the form asks for. */
export function neutralProse(random: Random, options: ProseOptions): Prose {
  return {
    sections: {
      overview: { topics: topics.map((sentences) => [pick(random, sentences)]) },
      problems: { topics: [[pick(random, problems)], [pick(random, improvements)]] },
      others: { after: [closing(random, options)] },
    },
  };
}

function closing(random: Random, { fee, feeNotice: sent }: ProseOptions): string {
  if (!fee) return noFurther;
  return sent ? feeNotice : pick(random, noFee);
}
