import { fold } from "../fold.js";
import { sameValue } from "../same-value.js";
/**
 * Compares a record with what stands: `fill` where nobody had spoken, `change` where it replaces the
 * shown value unopposed, `conflict` where another source will stand against it (or it against another).
 */
export function diffClaim(existing, claim) {
    const before = fold(existing);
    const after = fold([...existing, claim]);
    const cells = [];
    for (const [key, value] of Object.entries(claim.values)) {
        const held = before.get(key);
        if (!held) {
            cells.push({ key, kind: 'fill', before: null, after: value });
            continue;
        }
        if (sameValue(key, held.value, value))
            continue;
        const next = after.get(key);
        const wins = next?.recordId === claim.recordId;
        const opposed = wins
            ? next.conflicting.length > 0
            : next?.conflicting.some((other) => other.recordId === claim.recordId);
        if (opposed)
            cells.push({ key, kind: 'conflict', before: held.value, after: value });
        else if (wins)
            cells.push({ key, kind: 'change', before: held.value, after: value });
    }
    const kinds = new Set(cells.map((cell) => cell.kind));
    if (kinds.has('conflict'))
        return { class: 'conflicting', cells };
    return { class: kinds.size > 0 ? 'changed' : 'unchanged', cells };
}
//# sourceMappingURL=diff.js.map