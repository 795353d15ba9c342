// Looks into a zip before anything opens it: bombs, lies about size, giant cells, encryption.
import { inflateRawSync } from 'node:zlib';
import { WorkbookRefused } from "./refusal.js";
const MAX_ENTRIES = 5_000;
/** A sheet of 1,000,000 rows by 10 columns unpacks to some 400 MB; V8 reads no longer string than 512 MB. */
const MAX_ENTRY = 480 * 2 ** 20;
const MAX_TOTAL = 768 * 2 ** 20;
/** Deflate reaches 1,032:1 on zeros; sheets of equal rows reach some 100:1. */
const MAX_RATIO = 300;
const RATIO_FROM = 32 * 2 ** 20;
/** Excel's cell limit is 32,767 characters, at most 6 bytes each when escaped. */
const MAX_RUN = 32_767 * 6;
function damaged(name, cause) {
    return new WorkbookRefused('damaged', `“${name}”已损坏，打不开；请用 Excel 打开后另存一份再导入`, `"${name}" is damaged; open it in Excel, save a copy and import that`, { cause });
}
function bomb(name, zh, en) {
    return new WorkbookRefused('too-big', `“${name}”${zh}，未打开`, `"${name}" ${en}; it was not opened`);
}
/** The central directory (APPNOTE.TXT 4.3.12, 4.3.16). Zip64 is refused: no workbook of a permitted size needs it. */
function readDirectory(bytes, name) {
    const end = bytes.lastIndexOf(Buffer.from('PK\u0005\u0006', 'latin1'));
    if (end < 0 || end + 22 > bytes.length)
        throw damaged(name);
    const count = bytes.readUInt16LE(end + 10);
    let at = bytes.readUInt32LE(end + 16);
    if (count === 0xffff || at === 0xffffffff)
        throw bomb(name, '的压缩目录过大', 'has too large a directory');
    if (count > MAX_ENTRIES)
        throw bomb(name, `里有 ${count} 个部件，超过 ${MAX_ENTRIES} 个`, `holds ${count} parts, more than ${MAX_ENTRIES}`);
    const entries = [];
    for (let i = 0; i < count; i += 1) {
        if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
            throw damaged(name);
        const nameLength = bytes.readUInt16LE(at + 28);
        entries.push({
            name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
            method: bytes.readUInt16LE(at + 10),
            encrypted: (bytes.readUInt16LE(at + 8) & 1) === 1,
            packed: bytes.readUInt32LE(at + 20),
            size: bytes.readUInt32LE(at + 24),
            offset: bytes.readUInt32LE(at + 42),
        });
        at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    }
    return entries;
}
/** Length of the longest stretch of text between two tags, in bytes. */
function longestRun(xml) {
    let longest = 0;
    for (let at = 0; at < xml.length;) {
        const next = xml.indexOf(0x3c, at);
        const end = next < 0 ? xml.length : next;
        if (end - at > longest)
            longest = end - at;
        at = end + 1;
    }
    return longest;
}
function unpack(bytes, entry, name) {
    if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== 0x04034b50)
        throw damaged(name);
    const start = entry.offset +
        30 +
        bytes.readUInt16LE(entry.offset + 26) +
        bytes.readUInt16LE(entry.offset + 28);
    const packed = bytes.subarray(start, start + entry.packed);
    if (packed.length < entry.packed)
        throw damaged(name);
    if (entry.method === 0)
        return packed;
    if (entry.method !== 8)
        throw damaged(name);
    try {
        const xml = inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
        if (xml.length !== entry.size)
            throw damaged(name);
        return xml;
    }
    catch (error) {
        if (error instanceof WorkbookRefused)
            throw error;
        if (error instanceof RangeError)
            throw bomb(name, '的压缩目录与实际大小不符', 'unpacks to more than its directory says');
        throw damaged(name, error);
    }
}
/**
 * Throws WorkbookRefused unless the zip is a workbook that can be opened within bounds. Every part that
 * will be read is unpacked once against the size that the directory promises, so a lie is found here.
 */
export function checkZip(bytes, name) {
    const entries = readDirectory(bytes, name);
    const names = new Set(entries.map((entry) => entry.name.replace(/^\//, '').toLowerCase()));
    const has = (start) => [...names].some((one) => one.startsWith(start));
    if (!has('xl/workbook') && !names.has('content.xml')) {
        const kind = has('word/') ? '是 Word 文档，' : has('ppt/') ? '是 PPT 文稿，' : '';
        throw new WorkbookRefused('format', `“${name}”${kind}不是 Excel 工作簿`, `"${name}" is not an Excel workbook`);
    }
    let total = 0;
    for (const entry of entries) {
        total += entry.size;
        const big = entry.size > MAX_ENTRY || total > MAX_TOTAL;
        if (big || (entry.size > RATIO_FROM && entry.size / Math.max(1, entry.packed) > MAX_RATIO)) {
            const size = `${Math.round(Math.max(entry.size, big ? total : 0) / 2 ** 20).toLocaleString('en')} MB`;
            throw bomb(name, `解压后将达 ${size}，像是压缩炸弹`, `would unpack to ${size}, like a zip bomb`);
        }
        if (entry.encrypted)
            throw encrypted(name);
    }
    for (const entry of entries) {
        if (!/\.(?:xml|rels|bin|vml)$/i.test(entry.name) ||
            /^xl\/(?:media|vbaProject)/i.test(entry.name))
            continue;
        const xml = unpack(bytes, entry, name);
        if (/sharedStrings\.xml$|worksheets\/[^/]+\.xml$|^content\.xml$/i.test(entry.name) &&
            longestRun(xml) > MAX_RUN) {
            throw bomb(name, `有单元格内容超过 Excel 的上限 32,767 个字符（${entry.name}）`, `holds a cell beyond Excel's limit of 32,767 characters (${entry.name})`);
        }
    }
}
export function encrypted(name) {
    return new WorkbookRefused('encrypted', `“${name}”设有打开密码，请取消密码后再导入`, `"${name}" is protected by a password; remove it and import again`);
}
export { damaged };
//# sourceMappingURL=check-zip.js.map