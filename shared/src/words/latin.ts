/** Lower-case Latin words at home in Chinese official prose: devices, formats, units, parts of addresses. Others are slips. */
export const latinWords: ReadonlySet<string> = new Set(
  (
    "app apps led lcd pdf ofd ppt pptx doc docx xls xlsx txt csv zip rar jpg jpeg png gif mp3 mp4 word excel wps oa ai vr ar mr pc " +
    "wifi wi-fi email e-mail mail web wap html xml json url http https www com cn gov org net api ip id qq ios android windows linux " +
    "internet vlog vip gis gps cms trs ukey usb cpu gb mb kb kg km cm mm ml kw kwh mw hm ha mu pm db hz vs ok pk no tel fax " +
    "pos atm ktv dna pvc eps bim cad rpa sql app端 logo blog plus pro max mini diy wechat weibo tiktok deepseek chatgpt github gitee " +
    "live pad ipad iphone sim etc cctv mooc rss faq flash plog emoji banner chrome firefox edge safari kimi doubao " +
    "nbsp amp quot lt gt br and of the"
  ).split(" "),
);
