// Words of an archived text selected as a person does it.
import type { Page } from 'playwright-core';

interface Ends {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

/** Where the words begin and end on the screen; with `select` they are selected at once, as a finger would. */
function endsOf(page: Page, words: string, select: boolean): Promise<Ends> {
  return page.locator('.article-body').evaluate(
    (body, { words, select }) => {
      const paragraph = [...body.querySelectorAll('p')].find((one) =>
        one.textContent.includes(words),
      );
      if (!paragraph) throw new Error(`no ${words}`);
      const range = document.createRange();
      const start = paragraph.textContent.indexOf(words);
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let at = 0;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const { length } = node.textContent ?? '';
        if (start >= at && start < at + length) range.setStart(node, start - at);
        const end = start + words.length;
        if (end > at && end <= at + length) range.setEnd(node, end - at);
        at += length;
      }
      paragraph.scrollIntoView({ block: 'center' });
      if (select) {
        const selection = document.getSelection();
        selection?.removeAllRanges();
        selection?.addRange(range);
      }
      const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
      const [first, last] = [rects[0], rects.at(-1)];
      if (!first || !last) throw new Error(`${words} cannot be seen`);
      return {
        from: { x: first.left + 1, y: first.top + first.height / 2 },
        to: { x: last.right - 1, y: last.top + last.height / 2 },
      };
    },
    { words, select },
  );
}

/** Draws over the words with the mouse. */
export async function drawOver(page: Page, words: string): Promise<void> {
  const { from, to } = await endsOf(page, words, false);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 });
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

export async function selectWords(page: Page, words: string): Promise<void> {
  await endsOf(page, words, true);
}
