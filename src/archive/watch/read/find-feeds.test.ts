import { expect, test } from 'vitest';
import { findFeeds } from './find-feeds.ts';

test('advertised feeds are found, with their titles, once each', () => {
  const html = `<html><head><base href="http://www.news.example/"><link rel="stylesheet" href="a.css">
    <link rel="alternate" type="application/rss+xml" title="要闻" href="/rss.xml">
    <link rel="Alternate" type="application/atom+xml" href="atom.xml"><link rel="alternate" type="application/rss+xml" href="/rss.xml">
    <link rel="alternate" type="application/feed+json" href="feed.json"><link rel="alternate" hreflang="en" href="/en">
    <link rel="alternate" type="application/json" href="/wp-json/wp/v2/posts/1"><link rel="feed" href="/f">
    <link rel="alternate" media="handheld" type="text/html" href="/m">`;
  expect(findFeeds(html, 'http://news.example/')).toEqual([
    { url: 'http://www.news.example/rss.xml', title: '要闻' },
    { url: 'http://www.news.example/atom.xml' },
    { url: 'http://www.news.example/feed.json' },
    { url: 'http://www.news.example/f' },
  ]);
});
