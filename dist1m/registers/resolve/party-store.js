// The parties of one import, packed: about 120 bytes each instead of a tree of objects.
import { Arena } from "./arena.js";
import { hashText } from "./block-index.js";
import { isValidCode } from "./code.js";
import { isWithin } from "./divisions.js";
import { parseName } from "./name.js";
import { PRIOR } from "./weights.js";
const CACHE = 1 << 12;
const SIGNS = 4;
/** Addresses are compared on this much; the rest (room, note) tells nothing. */
const ADDRESS_MAX = 48;
const NEVER = -99;
export function makeProbe(party) {
    const { name } = party;
    const code = new Uint32Array(3);
    const hasCode = party.code !== undefined && isValidCode(party.code);
    if (hasCode)
        packCode(party.code ?? '', code, 0);
    return {
        brand: hashText(name.brand),
        industry: signIndustry(name.industry),
        place: name.place,
        unit: name.branch ? 1 : 0,
        founded: party.founded ? packDate(party.founded) : 0,
        address: party.address ? signAddress(party.address) : 0,
        hasCode,
        code,
    };
}
export class PartyStore {
    #text = new Arena();
    #columns = makeColumns(1024);
    /** Four words a row that one cache line holds: brand, unit and place, industry and address, date. */
    #signs = new Uint32Array(1024 * SIGNS);
    #cities = [''];
    #cityIds = new Map();
    #aliases = new Map();
    #cached = [];
    #cachedRow = new Int32Array(CACHE).fill(-1);
    size = 0;
    get bytes() {
        return this.#text.bytes + this.#columns.id.length * 49;
    }
    /** Stores a party and returns its row. */
    add(id, party) {
        const row = this.size;
        if (row === this.#columns.id.length) {
            this.#columns = widenColumns(this.#columns, Math.ceil(row * 1.5));
            const wider = new Uint32Array(this.#columns.id.length * SIGNS);
            wider.set(this.#signs);
            this.#signs = wider;
        }
        const { name } = party;
        const columns = this.#columns;
        columns.id[row] = id;
        const raw = name.raw.length > 65_535 ? name.raw.slice(0, 65_535) : name.raw;
        columns.nameAt[row] = this.#text.add(raw);
        columns.nameSize[row] = raw.length;
        if (party.address) {
            const address = party.address.slice(0, ADDRESS_MAX);
            columns.addressAt[row] = this.#text.add(address);
            columns.addressSize[row] = address.length;
        }
        if (party.city)
            columns.city[row] = this.#cityId(party.city);
        const sign = row * SIGNS;
        this.#signs[sign] = hashText(name.brand);
        this.#signs[sign + 1] = (((name.branch ? 1 : 0) << 31) | name.place) >>> 0;
        this.#signs[sign + 2] =
            ((signIndustry(name.industry) << 16) | (party.address ? signAddress(party.address) : 0)) >>>
                0;
        this.#signs[sign + 3] = party.founded ? packDate(party.founded) : 0;
        const valid = party.code !== undefined && isValidCode(party.code);
        if (valid)
            packCode(party.code ?? '', columns.code, row * 3);
        const loose = party.code !== undefined && !valid ? party.code : undefined;
        if (loose !== undefined || party.formerNames?.length || party.shortNames?.length) {
            this.#aliases.set(row, {
                code: loose,
                formerNames: party.formerNames,
                shortNames: party.shortNames,
            });
        }
        this.size += 1;
        return row;
    }
    idOf(row) {
        return this.#columns.id[row];
    }
    /**
     * A quick estimate of the match weight from the packed columns alone, on the generous side of what
     * a full comparison gives: only pairs above a floor are unpacked and compared.
     * `nearBrand`: the block vouches for more than one character of an unequal brand.
     */
    estimate(row, probe, nearBrand) {
        const signs = this.#signs;
        const at = row * SIGNS;
        const shape = signs[at + 1];
        if (shape >>> 31 !== probe.unit)
            return NEVER;
        let bits = PRIOR + 1;
        if (signs[at] === probe.brand)
            bits += 9.5;
        else
            bits += nearBrand ? 4 : -4;
        const words = signs[at + 2];
        bits += guessIndustry(words >>> 16, probe.industry);
        const place = shape & 0x7fffffff;
        if (place !== 0 && probe.place !== 0) {
            if (place === probe.place)
                bits += 2.5;
            else
                bits += isWithin(place, probe.place) || isWithin(probe.place, place) ? 2.5 : -9;
        }
        if (probe.founded !== 0 && signs[at + 3] === probe.founded)
            bits += 9;
        if (probe.address !== 0 && (words & 0xffff) === probe.address)
            bits += 6.5;
        return bits;
    }
    /** Whether both have a valid code and the two differ. */
    hasOtherCode(row, probe) {
        const { code } = this.#columns;
        return probe.hasCode && code[row * 3] !== 0 && !sameWords(code, row * 3, probe.code);
    }
    get(row) {
        const slot = row & (CACHE - 1);
        const held = this.#cached[slot];
        if (held && this.#cachedRow[slot] === row)
            return held;
        const party = this.#unpack(row);
        this.#cached[slot] = party;
        this.#cachedRow[slot] = row;
        return party;
    }
    #unpack(row) {
        const columns = this.#columns;
        const aliases = this.#aliases.get(row);
        const party = {
            name: parseName(this.#text.get(columns.nameAt[row], columns.nameSize[row])),
            code: aliases?.code ?? unpackCode(columns.code, row * 3),
            formerNames: aliases?.formerNames,
            shortNames: aliases?.shortNames,
        };
        const size = columns.addressSize[row];
        if (size > 0)
            party.address = this.#text.get(columns.addressAt[row], size);
        const city = columns.city[row];
        if (city > 0)
            party.city = this.#cities[city];
        const founded = this.#signs[row * SIGNS + 3];
        if (founded > 0)
            party.founded = unpackDate(founded);
        return party;
    }
    #cityId(city) {
        const held = this.#cityIds.get(city);
        if (held !== undefined)
            return held;
        const id = this.#cities.length;
        // More spellings than a column holds are no cities; such rows go without.
        if (id > 65_535)
            return 0;
        this.#cities.push(city);
        this.#cityIds.set(city, id);
        return id;
    }
}
function makeColumns(size) {
    return {
        id: new Float64Array(size),
        nameAt: new Uint32Array(size),
        addressAt: new Uint32Array(size),
        code: new Uint32Array(size * 3),
        nameSize: new Uint16Array(size),
        city: new Uint16Array(size),
        addressSize: new Uint8Array(size),
    };
}
function widenColumns(columns, size) {
    const wider = makeColumns(size);
    for (const key of Object.keys(columns))
        wider[key].set(columns[key]);
    return wider;
}
/** 2024-10-03 → 20241003, 2024-10 → 20241000, 2024 → 20240000; a quarter keeps its year. */
function packDate(date) {
    const [year = '', month = '', day = ''] = date.split('-');
    if (!/^\d{4}$/u.test(year))
        return 0;
    const number = Number(year) * 10_000;
    if (!/^\d{2}$/u.test(month))
        return number;
    return number + Number(month) * 100 + (/^\d{2}$/u.test(day) ? Number(day) : 0);
}
function unpackDate(packed) {
    const text = String(packed);
    const parts = [text.slice(0, 4), text.slice(4, 6), text.slice(6, 8)];
    return parts.slice(0, parts[1] === '00' ? 1 : parts[2] === '00' ? 2 : 3).join('-');
}
/** Six letters or digits to a word (36^6 < 2^32): 18 characters are three words. */
function packCode(code, into, at) {
    for (let word = 0; word < 3; word += 1) {
        let bits = 0;
        for (let i = 0; i < 6; i += 1)
            bits = bits * 36 + parseInt(code.charAt(word * 6 + i), 36);
        into[at + word] = bits;
    }
}
function unpackCode(from, at) {
    if (from[at] === 0)
        return undefined;
    let code = '';
    for (let word = 0; word < 3; word += 1)
        code += from[at + word].toString(36).padStart(6, '0');
    return code.toUpperCase();
}
function sameWords(words, at, code) {
    return words[at] === code[0] && words[at + 1] === code[1] && words[at + 2] === code[2];
}
/** Two bytes: the first two characters of an industry and its last two; 0 for none. */
function signIndustry(industry) {
    if (industry === '')
        return 0;
    const head = hashText(industry.slice(0, 2)) & 0xff;
    return (head << 8) | (hashText(industry.slice(-2)) & 0xff) || 1;
}
function guessIndustry(a, b) {
    if (a === b)
        return a === 0 ? 0 : 4;
    if (a === 0 || b === 0)
        return 0;
    if (a >>> 8 === b >>> 8 || (a & 0xff) === (b & 0xff))
        return 2;
    return (a & 0xff) === b >>> 8 || (b & 0xff) === a >>> 8 ? 2 : -7;
}
/** The numbers of an address (路6号4楼 → 6 4) stay the same in most of its spellings. */
function signAddress(address) {
    let hash = 0;
    for (let i = 0; i < address.length; i += 1) {
        const unit = address.charCodeAt(i);
        if (unit >= 48 && unit <= 57)
            hash = Math.imul(hash ^ unit, 0x01000193);
    }
    return (hash ^ (hash >>> 16)) & 0xffff;
}
//# sourceMappingURL=party-store.js.map