// Words that mark what is not the article: labels, buttons, related news, disclaimers, players, and the class names of
// such boxes. Rules of the trade in general; no site is named.
import type { HtmlElement } from '../html/tree.ts';

/** A line that only labels the article: 责任编辑：…, （原标题：…）, 来源：…. */
const labelLine =
  /^[\s[【（(<《*▲>]{0,3}(?:本文)?(?:原标题|原题|原题为|标题|责任编辑|责编|执行编辑|网络编辑|见习编辑|实习编辑|值班编辑|文字编辑|视频编辑|编辑|编审|审核|审校|审读|校对|校检|主编|副主编|监制|总监制|统筹|策划|值班编委|值班主任|编委|签审|签发|初审|复审|终审|一审|二审|三审|一校|二校|三校|来源|信息来源|文章来源|新闻来源|稿件来源|稿源|来源于|出处|类别|原文地址|原文链接|本文链接|本文地址|信息原文地址|(?:快照)?生成时间|转自|转载自|本文转自|转载于|作者|发布时间|发布日期|发表时间|发布者|发布人|发布单位|更新时间|最后更新|时间|日期|浏览次数|浏览量|阅读量|阅读次数|点击数|点击次数|点击率|访问次数|访问量|浏览|点击|阅读|字号|字体|字体大小|大小|标签|关键词|关键字|分类|栏目|所属栏目|索引号|公开方式|Source|Author|Editor|Keywords|Tags|Updated|Published)(?:\s{0,2}[/／|｜、丨]\s{0,2}[^\s:：]{1,8})?\s{0,3}(?:[:：丨｜|/]|为《|>>|$)/i;
/** 编辑 示例, 校对 示例: without a colon, and nothing else in the line. */
const bareLabelLine =
  /^[（(【[]?(?:责任编辑|责编|编辑|校对|审核|监制|见习编辑|值班编辑)\s{1,3}[\u4e00-\u9fff·]{2,4}(?:\s{1,3}(?:责任编辑|责编|编辑|校对|审核|监制|[\u4e00-\u9fff·]{2,4})){0,6}[）)】\]]?$/;
/** Buttons, counters and notices that stand alone in a line. */
const buttonLine =
  /^(?:[\s【[（(|｜·>\d]{0,3})(?:分享(?:到|至|给|按钮)?|转发|点赞|收藏|举报|纠错|打印(?:本页|本文|文章|此页|页面)?|关闭(?:窗口|本页|页面)?|返回(?:首页|顶部|列表|目录|上页|上一页|主页|栏目|.{0,8}首页)?|回到顶部|上一篇|下一篇|上一页|下一页|上一条|下一条|上篇|下篇|扫一扫|扫码|微信扫|用微信|扫描(?:下方|左侧|右侧|上方)?二维码|长按|点击(?:下载|查看|进入|关注|收听|收看|阅读|播放|展开|加载|图片|此处|这里)|展开(?:全文|阅读|更多)|阅读(?:全文|原文)|查看(?:更多|全部|原文|大图|全文)|更多(?:新闻|资讯|精彩|内容|>|》|»|…)?|加载中|正在加载|评论|发表评论|我要评论|参与评论|网友评论|用户评论|最新评论|最热评论|热门评论|全部评论|精彩评论|文章评论|\d{1,7}\s?(?:条|个)?(?:评论|跟贴|回复|赞|人参与)|跟贴|回复|登录|注册|订阅|关注|已关注|取消|确定|确认|提交|字号|小\s?中\s?大|大\s?中\s?小|A[-+]|默认\s?大|听新闻|听全文|语音播报|朗读|复制链接|新浪微博|微博|微信|朋友圈|QQ空间|QQ好友|QQ|Share|Print|Email|Comments?|Facebook|Twitter|Subscribe|Sign (?:in|up)|Log ?in)(?=[\s:：|｜】\]）)>，,！!\d]|到|至|$)/i;
/** Headings after which other articles, comments or site notices follow. */
const sectionHeading =
  /^[\s【[■◆●★>|｜·#]{0,3}(?:相关(?:阅读|新闻|报道|链接|文章|资讯|推荐|内容|专题|稿件|搜索|视频|信息|附件|话题|事件|评论|产品|标签)|推荐(?:阅读|新闻|文章|视频|内容|资讯|专题)|延伸(?:阅读|\s?[·•]\s?推荐)|拓展阅读|更多(?:阅读|精彩|推荐|相关|新闻|文章|资讯|关于)|热(?:门|点)(?:推荐|新闻|文章|排行|阅读|资讯|评论|聚焦|专题|搜索|视频|标签)|为(?:您|你)推荐|猜(?:您|你)喜欢|(?:您|你)可能(?:还|会|也|对)|大家都在|精彩(?:推荐|图片|视频|图集|评论)|图片新闻|视频推荐|视频新闻|编辑推荐|今日(?:推荐|热点|关注|要闻)|新闻排行|点击排行|阅读排行|排行榜|一周(?:热|排行)|本周热|24小时|最新(?:文章|新闻|资讯|评论|发布|报道|消息|更新)|最热(?:文章|评论|新闻)|作者(?:最新|最近|其他|更多)|小编最近|他的文章|本类(?:最新|热门|推荐)|同类(?:新闻|文章)|往期(?:回顾|精选|推荐|精彩)|下期预告|网友(?:评论|留言|跟贴)|(?:发表|我要|参与|全部|用户|文章|热门|最新|精彩|我来说两句|查看|网友)\s?评论|评论区?\s?[（(]?\d|跟贴|友情链接|相关网站|Related|Recommended|Read (?:more|next)|More (?:from|on|stories)|Most (?:read|popular)|You may (?:also )?like|Comments|Trending|Latest news)(?:[\s:：|｜】\]）)>»…]|$|[^，。；]{0,12}$)/i;
/** Notices of the site: copyright and responsibility. */
const notice =
  /^[\s【[（(*※★☆■◆◎●△]{0,3}(?:免责声明|特别声明|郑重声明|版权声明|版权(?:和|与)免责|重要声明|本站声明|本网声明|声明[:：]|风险提示[:：]|特别提醒[:：]|凡本[网站]|凡注明|凡来源|凡署名|本(?:网|站).{0,14}(?:非营利|侵权|立场|收录|采集)|本(?:网|站|平台|公众号)(?:所载|转载|刊载|登载|刊登|注明|声明|郑重|未经|提供的|对.{0,12}(?:不|概))|以上(?:内容|文章|信息)(?:为|仅|由|系|来|均|如)|文章(?:内容)?仅(?:供|代表)|本文(?:内容|观点)?(?:仅|不|只)(?:代表|供|作|构成)|本文为.{0,16}(?:原创|独家|稿件)|本文(?:系|由).{0,24}(?:授权|转载|独家|原创发布)|本文(?:来自|来源)[:：]?.{0,20}(?:更多|下载|客户端|APP)|未经.{0,20}(?:授权|许可|允许|书面|同意).{0,12}(?:转载|复制|使用|镜像|不得|禁止)|转载(?:请|须|需|时)|如需转载|如(?:有|涉|果).{0,20}(?:侵权|版权|删除)|违法和不良信息|举报(?:电话|邮箱|热线)|网友评论仅|版权所有|Copyright|©|京?.?ICP[备证]|\*?\s?Disclaimer)/i;
/** The same in a few words: how to follow, to reach, to play. A paragraph may begin with any of these. */
const shortNotice =
  /^[\s【[（(*※★☆■◆◎●△]{0,3}(?:温馨提示[:：]|投诉|以上内容|.{0,8}(?:报料|爆料)(?:[:：]|热线|电话|邮箱)|新闻(?:热线|线索)|(?:更多|欢迎).{0,24}(?:关注|下载|扫描|订阅|敬请|请点击|客户端|公众号|APP)|(?:关注|扫码|扫描|长按|下载|打开|安装).{0,24}(?:公众号|二维码|客户端|APP|微信|微博|小程序)|(?:您的|你的|当前)?浏览器(?:暂时|不支持|版本|无法)|您的浏览器|视频(?:加载|播放|无法)|正在播放|播放(?:失败|器)|Flash Player|请(?:安装|下载|升级|登录|自觉遵守|支持独立网站|在.{0,8}客户端|点击|输入)|正文已结束|此前报道[:：]|请关注|相关资讯请|标签[:：]|本文共\s?\d|已有\s?\d|All Rights Reserved|主办单位[:：]|承办单位[:：]|技术支持[:：]|联系(?:我们|电话)[:：]?|地址[:：]|邮编[:：]|网站(?:标识码|地图)|.{0,6}公网安备|投稿邮箱|商务合作|广告(?:合作|$)|This article (?:was|is) (?:originally|for))/i;
/** 【…】声明 notices that end articles of money sites and media accounts. */
const longNotice =
  /(?:不代表(?:本[网站]|平台|.{1,10}立场)|版权归.{0,10}(?:所有|作者)|投资有风险|不构成.{0,8}(?:投资|建议)|请(?:勿|谨慎).{0,4}投资|与本[网站]无关|自行(?:承担|核实)|未经授权.{0,6}转载|侵(?:权|删)|信息存储空间|仅提供.{0,6}(?:存储|平台)服务)/g;

/** 《示例日报》（2025年01月20日 01版） */
const printedIn =
  /^[《(（【\s]{0,3}.{2,16}?[》)）\s]{0,3}[（(]?\s?\d{4}\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日.{0,12}版\s?[)）]?$/;
const anyLabel =
  /(?:来源|稿源|作者|记者|编辑|责编|发布时间|发布日期|发表时间|更新时间|时间|日期|浏览(?:次数|量)?|点击(?:数|率)?|阅读(?:量|数)?|字号|字体|类别|栏目|发布机构|索引号)\s?[:：]/g;

export type LineRole = 'label' | 'button' | 'heading' | 'notice' | 'text';

/** What a line of this text is, whatever stands around it. */
export function classifyLine(text: string): LineRole {
  const length = text.length;
  if (length <= 120 && labelLine.test(text))
    return length <= 60 || !/[。！？]/.test(text) ? 'label' : 'text';
  if (length <= 40 && (bareLabelLine.test(text) || printedIn.test(text))) return 'label';
  if (length <= 160 && !/。/.test(text) && (text.match(anyLabel)?.length ?? 0) >= 2) return 'label';
  if (length <= 24 && sectionHeading.test(text)) return 'heading';
  if (length <= 40 && buttonLine.test(text) && !/[。；]/.test(text)) return 'button';
  if (length <= 400 && notice.test(text)) return 'notice';
  if (length <= 80 && shortNotice.test(text)) return 'notice';
  if (length <= 500 && (text.match(longNotice)?.length ?? 0) >= 2) return 'notice';
  return length <= 80 && length > 0 && /^[（(].{0,40}(?:仅代表作者|不代表|原标题|原题为)/.test(text)
    ? 'notice'
    : 'text';
}

/** Boxes beside the article, by the words of class and id: `news_list` counts, `articlelist-body` does not. */
const boxWords = new Set(
  (
    'comment comments cmt pinglun pl tie reply replies discuss disqus related relate relative xiangguan xgxw xgyd recommend recommended ' +
    'recommendation tuijian tj rec hot rank ranking paihang top10 sidebar side aside rightbar footer foot bottom copyright ' +
    'header nav navbar navigation menu crumb crumbs breadcrumb breadcrumbs bread share shares sharebar bdsharebuttonbox fenxiang tool tools toolbar ad ads adv advert advertisement ' +
    'banner guanggao sponsor copyright disclaimer shengming mianze statement login signin register qrcode qr ewm erweima tag tags ' +
    'keyword keywords pager pagination pagenav page-nav links friendlink friendlinks dialog popup modal toast tips player ' +
    'subscribe newsletter prevnext xiayipian shangyipian feedback vote digg profile authorinfo author-info reward dashang hidden hide search'
  ).split(' '),
);
const boxStem =
  /(?:comment|pinglun|recommend|relat(?:ed|ion|ive)|tuijian|xiangguan|sidebar|footer|breadcrumb|copyright|disclaim|shengming|advert|guanggao|qrcode|erweima|fenxiang|share(?:bar|box|btn|_|-)|hot(?:news|list|rank)|rank(?:list|ing)|newslist|morenews|prevnext|loginbox|userinfo|paihang|tie-|_tie|dialog)/i;
const boxTags = new Set(['nav', 'footer', 'aside', 'menu']);

/** Names of classes come again and again, on one page and from page to page. */
const judged = new Map<string, boolean>();
const maxJudged = 5000;

/** Whether an element names itself a box beside the article. */
export function isBox(element: HtmlElement): boolean {
  if (boxTags.has(element.tag)) return true;
  const words = readHints(element);
  if (words === '') return false;
  let known = judged.get(words);
  if (known === undefined) {
    known = namesBox(words);
    if (judged.size >= maxJudged) judged.clear();
    judged.set(words, known);
  }
  return known;
}

function namesBox(words: string): boolean {
  if (boxStem.test(words)) return true;
  return words
    .split(/[\s_-]+|(?<=[a-z])(?=[A-Z])/)
    .some((word) => boxWords.has(word.toLowerCase()));
}

/** Class and id of an element, as one string of bounded length. */
export function readHints({ attributes }: HtmlElement): string {
  if (attributes.size === 0) return '';
  const name = attributes.get('class');
  const id = attributes.get('id');
  if (name === undefined && id === undefined) return '';
  return `${name ?? ''} ${id ?? ''}`.slice(0, 300).trim();
}
