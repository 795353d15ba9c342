// What a file is, by its first bytes; its name may lie (HTML and tab-separated text saved as .xls are common).
import { WorkbookRefused } from "./refusal.js";
function startsWith(head, ...bytes) {
    return bytes.every((byte, index) => head[index] === byte);
}
const others = [
    [[0x25, 0x50, 0x44, 0x46], 'PDF', 'a PDF'],
    [[0x89, 0x50, 0x4e, 0x47], '图片', 'a picture'],
    [[0xff, 0xd8, 0xff], '图片', 'a picture'],
    [[0x47, 0x49, 0x46, 0x38], '图片', 'a picture'],
    [[0x52, 0x61, 0x72, 0x21], 'RAR 压缩包，请先解压', 'a RAR archive; unpack it first'],
    [[0x37, 0x7a, 0xbc, 0xaf], '7z 压缩包，请先解压', 'a 7z archive; unpack it first'],
    [[0x1f, 0x8b], 'gzip 压缩包，请先解压', 'a gzip archive; unpack it first'],
    [[0x7b, 0x5c, 0x72, 0x74], 'RTF 文档', 'an RTF document'],
];
/** Throws WorkbookRefused for what is no table: pictures, PDF, archives, other binary files. */
export function detectFormat(head, name) {
    if (startsWith(head, 0x50, 0x4b, 0x03, 0x04) || startsWith(head, 0x50, 0x4b, 0x05, 0x06))
        return 'zip';
    if (startsWith(head, 0xd0, 0xcf, 0x11, 0xe0))
        return 'biff';
    if (head[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(head[1] ?? 1) && head[3] === 0x00)
        return 'biff';
    const other = others.find(([bytes]) => startsWith(head, ...bytes));
    if (other) {
        throw new WorkbookRefused('format', `“${name}”是${other[1]}，不是 Excel 或 CSV 文件`, `"${name}" is ${other[2]}, not an Excel or CSV file`);
    }
    const utf16 = startsWith(head, 0xff, 0xfe) || startsWith(head, 0xfe, 0xff);
    const zeros = head.subarray(0, 4096).reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0);
    const controls = head
        .subarray(0, 4096)
        .reduce((sum, byte) => sum + (byte > 0 && byte < 9 ? 1 : 0), 0);
    if (!utf16 && (controls > 16 || (zeros > 16 && zeros < Math.min(4096, head.length) * 0.1))) {
        throw new WorkbookRefused('format', `“${name}”不是 Excel 或 CSV 文件`, `"${name}" is not an Excel or CSV file`);
    }
    const start = new TextDecoder(startsWith(head, 0xff, 0xfe) ? 'utf-16le' : 'utf-8')
        .decode(head.subarray(0, 2048))
        .replace(/^\ufeff?\s*/, '');
    return /^<(?:\?xml|!doctype|!--|html|head|meta|table|style|body|div)/i.test(start)
        ? 'markup'
        : 'text';
}
//# sourceMappingURL=detect-format.js.map