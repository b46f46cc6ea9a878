// The forms a false assurance takes (gate R5), before it is asked whether its writer takes it back.

const PRAISE =
  '(?:un-?biased|bias[- ]free|free (?:of|from) (?:any |all )?(?:bias|discrimination|prejudice)|non-?discriminatory|discrimination[- ]free|fair|equitable|impartial|(?:(?:GDPR|(?:EU[- ]|European )?AI[- ]Act)[- ])?compliant|lawful|legal)';
/** A praise that is joined with the one that matters: "safe and fair". */
const JOINED =
  '(?:safe|sound|\\w+ly sound|accurate|precise|good|just|robust|reliable|transparent|efficient|useful)';
const MUCH = `(?:now |already |fully |completely |entirely |wholly |totally |absolutely |perfectly |genuinely |truly |really |very |quite |therefore |thus |so |both |demonstrably |provably |legally |also |hence |statistically |100 ?(?:%|per ?cent) |(?:${JOINED},? )*${JOINED} and |not (?:only|just) \\w+,? but (?:also )?)*`;
const THING =
  '(?:model|system|algorithm|data|data set|dataset|tool|classifier|decisions?|predictions?|scores?|process|offers?|product|cut-?offs?|thresholds?|solution|account)';
const BE =
  "(?:is|are|was|were|'s|’s|'re|’re|remains?|became|becomes?|stays?|has been|have been|has become|proves?|proved|turned out|counts? as|can be considered|can be called)";
const PEOPLE =
  '(?:women|men|people|groups?|everyone|everybody|sexes|genders|visitors|customers|applicants)';
const BIAS = '(?:bias(?:es)?|discrimination|unfairness|disparate treatment)';
const KIND =
  '(?:more |longer |remaining |further |gender |sex |racial |unfair |systematic |hidden )*';

/** "fair game", "legal to keep", "unbiased estimates", "lawful in some places": the word in another sense, or of one side only. */
const OTHER_SENSE = String.raw`(?!-|(?<=legal|lawful) (?:to|for)\b| (?:game|enough|to (?:say|ask|add|middling|neither|keep|use|hold|advertise|run|store|collect)|play|share|lending|housing|comparison|questions?|warning|points?|criticism|chance|summary|price|estimat\w+|guess\w*|samples?|for (?:small|large|few|many)|only|at best|(?:on|in|by|for|to) (?:one|some|part|only|a|neither))\b)`;
/** "no bias test", "no bias larger than …": another noun, or a bound. */
const OTHER_NOUN = String.raw`(?!-| (?:tests?|testing|terms?|columns?|corrections?|estimat\w+|power|metrics?|checks?|measures?|rules?|audits?|analys[ei]s|units?|nodes?|weights?|parameters?|vectors?|reports?|statements?|polic(?:y|ies)|cases?|suits?|complaints?|laws?|larger|greater|bigger|beyond|above|of more|of (?:a|any|that|this) size|that|which|worth)\b)`;

const form = (...parts: string[]): RegExp => new RegExp(String.raw`\b${parts.join('')}`, 'giu');

export const FORMS: readonly RegExp[] = [
  // "the model is now fair"; not "is fair game", "is fair to say"
  form(`${BE} (?:to be )?${MUCH}${PRAISE}\\b`, OTHER_SENSE),
  // "has been shown to be fair", "can be trusted to be fair"
  form(
    `(?:${BE}|be) (?:shown|proved|proven|found|known|judged|certified|trusted) to be ${MUCH}${PRAISE}\\b`,
    OTHER_SENSE,
  ),
  // "this is a fair model"
  form(`${BE} (?:an? |the )?${MUCH}${PRAISE}(?:,? and \\w+)? ${THING}\\b`),
  // "the model is gender neutral"; wording may be
  form(`${THING} ${BE} ${MUCH}(?:gender|sex)[- ]neutral\\b`),
  // "we have a fair model", "gives an unbiased result"
  form(
    `(?:have|has|built|got|made|delivers?|gives?|ship|release) (?:an? |the )${MUCH}${PRAISE} (?:${THING}|result)\\b`,
  ),
  // "made the model fair", "makes it unbiased"
  form(
    `(?:made|makes|making|rendered|renders|keeps?) (?:the |this |our )?(?:${THING}|it|them|everything) ${MUCH}${PRAISE}\\b`,
    OTHER_SENSE,
  ),
  // "treats women and men equally", "both groups are treated the same"
  form(
    'treats? (?:(?!not |never |differently )\\S+ ){1,8}?(?:equally|alike|the same|fairly|identically|without (?:any )?bias)\\b',
  ),
  form(
    `${PEOPLE} (?:is|are) (?:now |all |both |being )*treated (?:equally|alike|the same|fairly|identically)\\b(?! as (?:before|in|on|with|without|under|ever)\\b)`,
  ),
  // "there is no bias", "shows no discrimination left", "we found no bias"
  form(
    `(?:there is|there are|there's|there’s|has|have|shows?|contains?|leaves?|with|found|find|saw|see|detected) no ${KIND}${BIAS}\\b`,
    OTHER_NOUN,
  ),
  // "there is no evidence of bias"; what one person did not find is not said of the model
  form(
    `(?:there is|there's|there’s|shows?) no (?:evidence|sign|trace|indication)s? of (?:any )?${KIND}${BIAS}\\b`,
    OTHER_NOUN,
  ),
  // "no longer discriminated against", "no group is disadvantaged"; "men are not disadvantaged" may be a finding
  form(
    `(?:(?:${BE} (?:not|no longer)|(?:nobody|no one|no group) is) (?:being )?discriminated against|(?:${BE} no longer|(?:nobody|no one|no group) is) (?:being )?disadvantaged)\\b`,
  ),
  // "is not biased", "no longer discriminates", "does not discriminate"
  form(
    `(?:${BE} (?:not|no longer)|isn['’]t|aren['’]t|neither) ${MUCH}(?:biased|discriminatory|unfair|discriminating)\\b`,
  ),
  // "does not discriminate well between earners and others" speaks of accuracy
  form(
    `(?:does not|doesn['’]t|do not|don['’]t|no longer|cannot|can['’]t|never) discriminates?\\b(?! (?:well|enough|sharply|between (?!women|men|groups|the sexes|people)))`,
  ),
  // "bias has been removed", "eliminates the bias"
  form(
    `(?:bias|discrimination|unfairness)(?:es)? (?:has been|have been|was|were|is|are) (?:now |fully |completely |all )?(?:removed|eliminated|solved|gone|fixed|eradicated|ruled out)\\b`,
  ),
  form(
    `(?:removes?|removed|eliminates?|eliminated|eradicates?|eradicated|got rid of|solves?|solved|fixes|fixed) (?:all |any |the |its |every |gender |sex )*(?:bias|discrimination|unfairness)\\b`,
    OTHER_NOUN,
  ),
  // "fairness is guaranteed", "guarantees fairness", "complies with the law"
  form(
    `fairness (?:is|was|has been) (?:now |fully )?(?:guaranteed|achieved|ensured|reached|established|proven|proved)\\b`,
  ),
  form(
    `(?:guarantees?|guaranteed|ensures?|ensured|achieves?|achieved|proves?|proved) (?:full |complete |perfect |equal |gender )?(?:fairness|fair treatment|equal treatment|compliance)\\b`,
  ),
  form(
    `(?:complies|complied|is in (?:full )?compliance|meets? all|satisfies all|fulfils all) (?:fully |with )*(?:the |all |every )*(?:law|laws|legal|regulations?|rules|requirements|(?:EU |European )?AI Act|act)\\b`,
  ),
  form(
    `(?:meets|satisfies|fulfils) (?:the |every )?(?:legal )?(?:requirements?|rules|demands) of (?:the )?(?:EU |European )*(?:AI Act|act|GDPR|law|regulation)\\b`,
  ),
];
