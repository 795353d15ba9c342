import { readMentions } from "./clauses.js";
import { scores } from "./evidence.js";
import { findBest } from "./reading.js";
import { verb } from "./verbs.js";
import { branchName, electronicsName, makerName, salesArmName, traderName } from "./words.js";
export function weighName(chain, lexicon, buffer, name, reading) {
    const findings = [];
    const sells = traderName.test(name) || salesArmName.test(name);
    for (const mention of readMentions(buffer, lexicon).mentions) {
        for (const target of mention.pattern.targets) {
            if (target.volts > 0 || mention.negated || reading.negated.has(target.segment))
                continue;
            if (target.shared && electronicsName.test(name))
                continue;
            const score = sells ? scores.sold : scoreName(mention, target, name, reading);
            if (score === 0)
                continue;
            findings.push({
                segment: target.segment,
                segmentId: chain.segments[target.segment]?.id ?? '',
                basis: 'name',
                score: branchName.test(name) ? score * 0.7 : score,
                words: [buffer.words(mention.start, mention.end)],
                field: 'name',
                role: sells ? 'sell' : target.kind === 'product' ? 'make' : 'service',
            });
        }
    }
    return findings;
}
function scoreName(mention, target, name, reading) {
    if (target.kind !== 'product')
        return scoreService(mention, target, reading);
    if (isPart(mention, name))
        return 0;
    const maker = makerName.test(name);
    const full = maker ? scores.makerName : scores.name;
    if (!reading.hasScope)
        return full;
    const makes = (reading.scopeVerbs & verb.make) !== 0;
    const known = findBest(reading, target.segment);
    if (reading.barred.has(target.segment))
        return scores.unclear * 0.75;
    if (known?.role === 'make' && known.score >= scores.bareList)
        return full;
    // The scope speaks of these very goods and does not say that they are made.
    if (known && known.score >= scores.researched)
        return full;
    if (known && known.score > scores.sold && !makes)
        return maker ? full : scores.unclear;
    if (reading.sold.has(target.segment))
        return maker && !makes ? scores.name - 0.02 : scores.unclear * 0.75;
    return makes || maker ? full : scores.unclear * 0.75;
}
/** 电力设备安装有限公司: the verb has to stand at the object, and the scope must not be a mere shop's. */
function scoreService(mention, target, reading) {
    const proved = target.kind === 'activity'
        ? mention.verbs === 0
        : mention.beside && (mention.verbs & target.family) !== 0;
    if (!proved)
        return 0;
    const shop = reading.hasScope &&
        (reading.scopeVerbs & ~(verb.sell | verb.other)) === 0 &&
        reading.scopeVerbs !== 0;
    return shop ? scores.unclear * 0.75 : scores.name;
}
/** In a name anything may follow the goods (变压器科技, 电缆集团) but what makes them another thing. */
function isPart(mention, name) {
    return (mention.moved && /配件|附件|零件|部件|材料|桥架|机械|机器|专用|模具|维修|检修|安装/.test(name));
}
//# sourceMappingURL=name.js.map