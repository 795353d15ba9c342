import { parseName } from "../resolve/name.js";
import { Resolver } from "../resolve/resolve.js";
import { projectKey } from "./project-key.js";
const unknown = { same: undefined, branchOf: undefined, branches: [], review: [] };
/** The parts of an enterprise's values that tell it from others. */
export function partyOf(values) {
    const text = (key) => {
        const value = values[key];
        return typeof value === 'string' ? value : undefined;
    };
    const names = (key) => {
        const value = values[key];
        return value === undefined ? undefined : [value].flat().map((name) => parseName(name));
    };
    const party = { name: parseName(text('name') ?? '') };
    const [code, city, address, founded] = [
        text('code'),
        text('city'),
        text('address'),
        text('founded'),
    ];
    if (code)
        party.code = code;
    if (city)
        party.city = city;
    if (address)
        party.address = address;
    if (founded)
        party.founded = founded;
    const [former, short] = [names('former_names'), names('short_names')];
    if (former)
        party.formerNames = former;
    if (short)
        party.shortNames = short;
    return party;
}
/** Beyond this many new enterprises it is cheaper to read all names again than to remember them twice. */
const rememberAtMost = 50_000;
/** `base` knows the enterprises that stand already and is not touched. */
export class EnterpriseIdentifier {
    #base;
    fresh = new Resolver();
    #adopted = [];
    #last;
    constructor(base) {
        this.#base = base;
    }
    find(values) {
        const party = this.#party(values);
        const known = this.#base.find(party);
        if (known.same)
            return { ...unknown, same: sameAs(known.same) };
        const fresh = this.fresh.find(party);
        if (fresh.same)
            return { ...unknown, same: sameAs(fresh.same) };
        return {
            same: undefined,
            branchOf: known.branchOf ?? fresh.branchOf,
            branches: [...known.branches, ...fresh.branches],
            review: [...known.review, ...fresh.review],
        };
    }
    adopt(id, values) {
        this.fresh.add(id, this.#party(values));
        if (this.#adopted.length <= rememberAtMost)
            this.#adopted.push([id, values]);
    }
    /** Adds what this import brought to another resolver; false when it was too much to remember. */
    teach(resolver) {
        if (this.#adopted.length > rememberAtMost)
            return false;
        for (const [id, values] of this.#adopted)
            resolver.add(id, partyOf(values));
        return true;
    }
    #party(values) {
        if (this.#last?.values !== values)
            this.#last = { values, party: partyOf(values) };
        return this.#last.party;
    }
}
function sameAs(same) {
    return { id: same.id, basis: same.basis === 'code' ? 'code' : 'name' };
}
/** Projects are one when their names are, and neither owner nor city speaks against it. */
export class ProjectIdentifier {
    #byName = new Map();
    find(values) {
        const match = this.#byName
            .get(projectKey(values['name']))
            ?.find((other) => agrees(other.values, values, 'owner') && agrees(other.values, values, 'city'));
        return match ? { ...unknown, same: { id: match.id, basis: 'name' } } : unknown;
    }
    adopt(id, values) {
        const key = projectKey(values['name']);
        const list = this.#byName.get(key) ?? [];
        list.push({ id, values });
        this.#byName.set(key, list);
    }
}
function agrees(a, b, key) {
    return a[key] === undefined || b[key] === undefined || projectKey(a[key]) === projectKey(b[key]);
}
/** The cluster is one entity. */
export class ClusterIdentifier {
    #id;
    find() {
        return this.#id === undefined ? unknown : { ...unknown, same: { id: this.#id, basis: 'name' } };
    }
    adopt(id) {
        this.#id ??= id;
    }
}
//# sourceMappingURL=identify.js.map