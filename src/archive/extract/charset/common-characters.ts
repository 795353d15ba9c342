// The characters that make up most of any Chinese text: wrong decodings hardly ever hit them, right ones all the time.

const simplified =
  '的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里用道行所然家种事成方多经么去法学如都同现当没动面起看定天分还进好小部其些主样理心她本前开但因只从想实日军者意无力它与长把机十民第公此已工使情明性知全三又关点正业外将两高间由问很最重并物手应战向头文体政美相见被利什二等产或新己制身果加西斯月话合回特代内信表化老给世位次度门任常先海通教儿原东声提立及比员解水名真论处走义各入几口认条平系气题活尔更别打女变四神总何电数安少报才结反受目太量再感建务做接必场件计管期市直德资命山金指克许统区保至队形社便空决治展马科司五基眼书非则听白却界达光放强即像难且权思王象完设式色路记南品住告类求据程北边死张该交规万取拉格望觉术领共确传师观清今切院让识候带导争运笔造委党建设企业项目投产园区集群装备省州县市镇村湖河江京津沪粤浙苏鲁川渝皖赣闽黔滇桂琼陕甘青宁藏蒙辽吉黑晋冀豫鄂湘供应链供需商会议讯记者编辑责来源时间发布首页新闻网站版权所有联系关于们频道财经科技文化教育体育娱乐房汽车图片视频评论专题搜索登录注册友情链接亿元增长率同比季度示例字码页面测试内容稿件日报';
const traditional =
  '的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡用道行所然家種事成方多經麼去法學如都同現當沒動面起看定天分還進好小部其些主樣理心她本前開但因只從想實日軍者意無力它與長把機十民第公此已工使情明性知全三又關點正業外將兩高間由問很最重並物手應戰向頭文體政美相見被利什二等產或新己制身果加西斯月話合回特代內信表化老給世位次度門任常先海通教兒原東聲提立及比員解水名真論處走義各入幾口認條平系氣題活爾更別打女變四神總何電數安少報才結反受目太量再感建務做接必場件計管期市直德資命山金指克許統區保至隊形社便空決治展馬科司五基眼書非則聽白卻界達光放強即像難且權思王象完設式色路記南品住告類求據程北邊死張該交規萬取拉格望覺術領共確傳師觀清今切院讓識候帶導爭運筆造委黨設企業項目投產園區集群裝備省州縣鎮村湖河江供應鏈商會議訊記者編輯責來源時間發布首頁新聞網站版權聯繫關於頻道財經科技文化教育體育娛樂房汽車圖片視頻評論專題搜尋登錄註冊友情鏈接億元增長率同比季度示例字碼頁面測試內容稿件日報';

const common = new Set([...simplified, ...traditional]);

/** How readable a decoding is: Chinese characters in it, how many of them are common, and decoding errors. */
export function countCharacters(text: string): { han: number; common: number; wrong: number } {
  let han = 0;
  let hits = 0;
  let wrong = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code < 0x80) continue;
    if (code >= 0x4e00 && code <= 0x9fff) {
      han += 1;
      if (common.has(char)) hits += 1;
    } else if (isMisread(code)) wrong += 1;
  }
  return { han, common: hits, wrong };
}

/** Replacement character, C1 controls and private use: signs of a wrong table. */
function isMisread(code: number): boolean {
  return code === 0xfffd || (code >= 0x80 && code < 0xa0) || (code >= 0xe000 && code <= 0xf8ff);
}
