// The digest: one mail with every new story, as text and as HTML.
import type { Language, Schedule } from '../../schema/subscription.ts';
import { pressAddress, snapshotAddress } from '../context.ts';
import type { SubscriptionContext } from '../context.ts';
import type { ToldStory } from '../stories.ts';
import { escapeMarkup, oneLine, scheduleWords, whenOf } from '../words.ts';

export interface Digest {
  subject: string;
  text: string;
  html: string;
}

export interface DigestMatter {
  name: string;
  language: Language;
  schedule: Schedule;
  stories: readonly ToldStory[];
  /** A test that a person asked for. */
  test: boolean;
}

/** More are counted, and found on the page of the cluster. */
const listedAtMost = 200;

const words = {
  zh: {
    subject: (name: string, count: number) => `【图库】${name}：${count} 条新资讯`,
    test: (name: string) => `【图库】测试邮件：${name}`,
    lead: (name: string, count: number) => `您订阅的“${name}”有 ${count} 条新资讯：`,
    testLead: (name: string) => `这是一封测试邮件。订阅“${name}”的新资讯将以这种样式送达：`,
    source: '来源',
    published: '时间',
    snapshot: '快照',
    unknown: '未注明',
    untitled: '（无标题）',
    more: (count: number) => `另有 ${count} 条未列出，请到图库查看：`,
    foot: (when: string) =>
      `发送时间：${when}。同一报道的多家转载只送一次。快照为存档时的页面原样，内容由原发布者负责。`,
    manage: '管理订阅',
  },
  en: {
    subject: (name: string, count: number) => `[Tuku] ${name}: ${count} new`,
    test: (name: string) => `[Tuku] Test: ${name}`,
    lead: (name: string, count: number) =>
      `${count} new ${count === 1 ? 'story' : 'stories'} for your subscription “${name}”:`,
    testLead: (name: string) =>
      `This is a test. News of your subscription “${name}” will look like this:`,
    source: 'Source',
    published: 'Date',
    snapshot: 'Snapshot',
    unknown: 'not stated',
    untitled: '(untitled)',
    more: (count: number) => `${count} more are not listed here; see`,
    foot: (when: string) =>
      `Sent ${when}. Reposts of one report are sent once. A snapshot shows the page as it was archived; its publisher answers for the content.`,
    manage: 'Manage subscriptions',
  },
};

export function writeDigest(
  context: Pick<SubscriptionContext, 'base' | 'slug'>,
  { name, language, schedule, stories, test }: DigestMatter,
): Digest {
  const say = words[language];
  const title = oneLine(name);
  const listed = stories.slice(0, listedAtMost);
  const rest = stories.length - listed.length;
  const lines = listed.map((story) => ({
    title: oneLine(story.title) || say.untitled,
    source: oneLine(story.source) || say.unknown,
    when: whenOf(story) || say.unknown,
    address: snapshotAddress(context, story.articleId),
  }));
  const lead = test ? say.testLead(title) : say.lead(title, stories.length);
  const foot = say.foot(scheduleWords(schedule, language));
  const press = pressAddress(context);
  const manage = `${context.base}/${context.slug}/subscriptions`;
  const colon = language === 'zh' ? '：' : ': ';
  const text = [
    lead,
    '',
    ...lines.flatMap((line, index) => [
      `${index + 1}. ${line.title}`,
      `   ${say.source}${colon}${line.source}  ${say.published}${colon}${line.when}`,
      `   ${say.snapshot}${colon}${line.address}`,
      '',
    ]),
    ...(rest > 0 ? [`${say.more(rest)} ${press}`, ''] : []),
    '--',
    foot,
    `${say.manage}${colon}${manage}`,
    '',
  ].join('\n');
  const items = lines.map(
    (line) =>
      `<li style="margin:0 0 14px"><a href="${escapeMarkup(line.address)}" style="color:#0958d9;text-decoration:none;font-size:16px">${escapeMarkup(line.title)}</a>` +
      `<br><span style="color:#595959;font-size:13px">${say.source}${colon}${escapeMarkup(line.source)} · ${say.published}${colon}${escapeMarkup(line.when)}</span></li>`,
  );
  const html = [
    '<!doctype html>',
    `<html lang="${language === 'zh' ? 'zh-CN' : 'en'}"><head><meta charset="utf-8"><title>${escapeMarkup(title)}</title></head>`,
    "<body style=\"margin:0;padding:20px;max-width:680px;font-family:-apple-system,'PingFang SC','Microsoft YaHei',sans-serif;line-height:1.6;color:#1f1f1f\">",
    `<p>${escapeMarkup(lead)}</p>`,
    `<ol style="padding-left:24px">${items.join('\n')}</ol>`,
    rest > 0
      ? `<p>${escapeMarkup(say.more(rest))} <a href="${escapeMarkup(press)}">${escapeMarkup(press)}</a></p>`
      : '',
    `<p style="border-top:1px solid #d9d9d9;padding-top:12px;color:#595959;font-size:12px">${escapeMarkup(foot)} <a href="${escapeMarkup(manage)}">${say.manage}</a></p>`,
    '</body></html>',
    '',
  ]
    .filter((line) => line !== '')
    .join('\n');
  const subject = test ? say.test(title) : say.subject(title, stories.length);
  return { subject, text, html };
}
