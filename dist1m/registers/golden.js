import { splitKey } from "../schema/field.js";
import { registerOf, stageSchema } from "../schema/stage.js";
import { fold } from "./fold.js";
import { fullKey } from "./resolve/keys.js";
import { parseName } from "./resolve/name.js";
/** The rows of one entity, oldest first; equal neighbours are one row. Empty when it has no claim. */
export function goldenVersions(kind, claims) {
    const [only] = claims;
    if (only && claims.length === 1) {
        return [{ validFrom: only.dated, validTo: null, row: goldenOf(kind, only.values, 0, 1) }];
    }
    const days = [...new Set(claims.map((claim) => claim.dated))].sort();
    const versions = [];
    for (const day of days) {
        const known = claims.filter((claim) => claim.dated <= day);
        const held = fold(known);
        const row = goldenOf(kind, valuesOf(held), openConflicts(held), known.length);
        const last = versions.at(-1);
        if (last && JSON.stringify(last.row) === JSON.stringify(row))
            continue;
        if (last)
            last.validTo = day;
        versions.push({ validFrom: day, validTo: null, row });
    }
    return versions;
}
export function valuesOf(held) {
    const values = {};
    for (const { key, value } of held.values())
        values[key] = value;
    return values;
}
/** Keys on which sources disagree and no person has spoken. */
function openConflicts(held) {
    let count = 0;
    for (const { conflicting, rule } of held.values()) {
        if (conflicting.length > 0 && rule !== 'pin')
            count += 1;
    }
    return count;
}
/** The typed columns of an entity row from its folded values. */
export function goldenOf(kind, values, conflicts, records) {
    const text = (key) => {
        const value = values[key];
        if (value === undefined)
            return null;
        return typeof value === 'string' ? value : value.join('；');
    };
    // Foreign money has no yuan amount to sort or sum by: it is shown in the profile only.
    const amount = (value) => value !== null && /^-?\d+(\.\d+)?$/.test(value) ? value : null;
    const latest = latestPeriods(values);
    const periodic = (field) => {
        const key = latest.get(field);
        return key === undefined ? null : amount(text(key));
    };
    const periodOf = (field) => splitKey(latest.get(field) ?? field).period ?? null;
    const stage = stageSchema.safeParse(text('stage')).data ?? defaultStage(kind);
    const name = text('name') ?? '';
    return {
        kind,
        register: registerOf(kind, stage ?? undefined) ?? null,
        name,
        nameKey: fullKey(parseName(name)),
        code: text('code'),
        stage,
        city: text('city'),
        district: text('district'),
        park: text('park'),
        products: text('products'),
        founded: text('founded'),
        registeredCapital: amount(text('registered_capital')),
        revenue: periodic('revenue'),
        revenuePeriod: periodOf('revenue'),
        output: periodic('output'),
        outputPeriod: periodOf('output'),
        employees: periodic('employees'),
        owner: text('owner'),
        investment: amount(text('investment')),
        invested: amount(text('invested')),
        signed: text('signed'),
        started: text('started'),
        producing: text('producing'),
        conflicts,
        records,
    };
}
function defaultStage(kind) {
    if (kind === 'cluster')
        return null;
    return kind === 'enterprise' ? 'operating' : 'lead';
}
/** For each periodic field the key with the latest period: revenue → revenue@2023. A key without period comes last. */
export function latestPeriods(values) {
    const latest = new Map();
    for (const key of Object.keys(values)) {
        const { field, period } = splitKey(key);
        const held = latest.get(field);
        if (held === undefined || (period ?? '') > (splitKey(held).period ?? ''))
            latest.set(field, key);
    }
    return latest;
}
//# sourceMappingURL=golden.js.map