// A WARC file as another tool writes it: plain WARC/1.0, one page that is whole and one record without a time.
import { newsPage } from '../support/page-server.ts';

function record(fields: Record<string, string>, block: string): string {
  const head = { ...fields, 'Content-Length': String(Buffer.byteLength(block)) };
  const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
  return `WARC/1.0\r\n${lines.join('')}\r\n${block}\r\n\r\n`;
}

export function writeForeignWarc(title: string, paragraphs: string[]): Buffer {
  const page = newsPage({ title, paragraphs });
  const response = {
    'WARC-Type': 'response',
    'WARC-Target-URI': 'http://news.example/2024/0506/c1.html',
    'WARC-Record-ID': '<urn:uuid:0c1ab0d8-1f1f-4f0b-8a5e-000000000001>',
    'Content-Type': 'application/http; msgtype=response',
  };
  const block = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${page}`;
  return Buffer.from(
    [
      record(
        { 'WARC-Type': 'warcinfo', 'WARC-Date': '2024-05-06T07:00:00Z' },
        'software: other\r\n',
      ),
      record({ ...response, 'WARC-Date': '2024-05-06T07:08:09Z' }, block),
      record(response, block),
    ].join(''),
  );
}
