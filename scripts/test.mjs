// `npm test`: installs what is missing, then every check and test, the browser tests included.
import { check, runVitest, sum, toLine } from './check.mjs';
import { getChromium } from './chromium.mjs';
import { install } from './install.mjs';

await install();
let counts = await check();
const chromium = await getChromium();
if (chromium)
  counts = sum(
    counts,
    await runVitest('浏览器测试 browser tests', 'vitest.e2e.config.ts', {
      TUKU_CHROMIUM: chromium,
    }),
  );
else
  console.log(
    '未找到 Chromium，浏览器测试已跳过。 · No Chromium here: the browser tests were skipped.',
  );
console.log(toLine(counts));
process.exit(counts.failed ? 1 : 0);
