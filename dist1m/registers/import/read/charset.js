// The character set of a text file: BOM, then UTF-16 by its zero bytes, then valid UTF-8, then GB18030.
import { isUtf8 } from 'node:buffer';
/** Length of an unfinished UTF-8 sequence at the end of a piece. */
function unfinished(bytes) {
    for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
        const byte = bytes[bytes.length - back] ?? 0;
        if (byte >= 0xc0)
            return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
        if (byte < 0x80)
            return 0;
    }
    return 0;
}
/**
 * `head` is the file's beginning up to and beyond its first non-ASCII bytes. GB18030 contains GBK and
 * GB2312. A UTF-8 file with a few broken bytes stays UTF-8: what few sequences break is damage, not GBK.
 */
export function findCharset(head) {
    if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf)
        return 'utf-8';
    if (head[0] === 0xff && head[1] === 0xfe)
        return 'utf-16le';
    if (head[0] === 0xfe && head[1] === 0xff)
        return 'utf-16be';
    const [even, odd] = countZeros(head.subarray(0, 4096));
    if (odd > 8 && odd > even * 4)
        return 'utf-16le';
    if (even > 8 && even > odd * 4)
        return 'utf-16be';
    if (isUtf8(head.subarray(0, head.length - unfinished(head))))
        return 'utf-8';
    const text = new TextDecoder('utf-8').decode(head.subarray(0, 200_000));
    const broken = text.split('\ufffd').length - 1;
    const wide = (text.match(/[\u0080-\ufffc]/g) ?? []).length;
    return broken * 50 < wide ? 'utf-8' : 'gb18030';
}
function countZeros(bytes) {
    let even = 0;
    let odd = 0;
    for (let i = 0; i < bytes.length; i += 1) {
        if (bytes[i] !== 0)
            continue;
        if (i % 2 === 0)
            even += 1;
        else
            odd += 1;
    }
    return [even, odd];
}
//# sourceMappingURL=charset.js.map