// Says whether a writer takes an assurance back: by a negation, a condition, another speaker, or by what follows it.

/** Negations of a verb: they end with their clause ("does not use sex and is fair" is still an assurance). */
const NOT =
  /\b(?:not|cannot|never|fails? to|refuses? to|disagree\w*|reject\w*|disput\w+|den(?:y|ies|ied)|avoid|warn\w* against|against the|(?:mistaken|taken|read) (?:as|for)|stop short of|unable|rather than|without (?:\w+ing|proof|evidence|more|an audit|a test))\b|n['’]t\b/iu;
/** Negations of what the clause is about: they hold for all that is said of it. */
const NONE =
  /\b(?:nothing|nobody|no one|none|neither|nor|hardly|unlikely|anything but|far from|too early|little (?:reason|evidence|proof|ground)|(?:remains|is yet|has yet|have yet|still) to|(?:wrong|mistake|mistaken|error|false|misleading|naive|tempting|dangerous|premature) (?:to|in))\b|(?<!\b(?:with|at) )\bno (?!longer\b)\p{L}/iu;
/** Conditions: all of the sentence that follows hangs on them. */
const CONDITION =
  /\b(?:if|whether|unless|until|suppose|assum\w*|in order to|so that|as long as|(?:anyone|anybody|someone|those|everyone|everybody|people|readers?) who|whoever|(?:chance|probability|likelihood|odds) that|depending on|at first|on paper|in theory)\b|^that (?:$|(?:the|there|it|they|this|our|these|no)\b)/iu;
const HYPOTHETICAL =
  /\b(?:would|could|might|may|should|must|needs?|needed|takes more|where|when|learn|find out|aim\w*|goal|want\w*|hope\w*|wish\w*|ask\w*|question|how|what(?! (?:we|i) (?:have )?(?:built|made|trained|got|ship\w*|release\w*)\b)|imagine|looks?|seems?|appears?|suggest\w*|impl(?:y|ies)|claims?|claiming|to make|try\w*|tests? for|who can say|doubt\w*|perhaps|maybe|possibly|arguably|rarely|seldom|scarcely|supposedly|allegedly|apparently|which (?:of|one|model|repair|recipe|cut-offs?)|too easy to)\b|^(?:saying|calling|claiming|writing|telling|concluding|believing|to (?:say|call|claim|write|conclude|believe))\b/iu;
/** "before the model is fair"; "before release we checked …" is no condition. */
const BEFORE =
  /\bbefore (?:(?:(?:the|this|our|any|a) )?(?:\p{L}+) ?$|(?:we|i|you|one|anyone|they) (?:can|could|may|call|say|claim|conclude|know)\b)/iu;
/** Reported speech of others; "we say" and "I conclude" are the writer's own. */
const REPORTED =
  /(?<!\b(?:we|i)\s)(?<!\b(?:we|i)\s\w{1,12}\s)\b(?:says?|said|claims?|claimed|states?|stated|calls?|called|believes?|argues?|argued|thinks?|thought|feels?|felt|writes?|wrote|repeat\w*|insist\w*|maintains?|assur\w+|boast\w*|announc\w+|reports|reported|concludes|pretend\w*|told|promis\w+|advertis\w+|sells?|sold|prais\w+|according to|the (?:\p{L}+ )?(?:myth|idea|belief|claim|notion|impression|sentence|statement|phrase|slogan|story) that|(?:readers?|people|some|many|others|they|customers) (?:\p{L}+ ){0,3}?(?:conclude|think|believe|say|hear|infer|hold|insist))\b/iu;
/** "the view that the model is fair": somebody's thought, unless it is named a fact or a conclusion. */
const THOUGHT =
  /\b(?:the|an?|one|some|any|this|that|their|your|my)(?: (?:first|second|third|last|other|false|wrong|old|common|usual|popular|easy|hasty))? (?!(?:facts?|conclusions?|findings?|results?|evidence|proof|models?|systems?|tools?|data) )\p{L}+(?:,| is| was)? that (?:(?:the|this|our|these) )?(?:(?:repaired|new|whole) )?(?:\p{L}+ )?$/iu;
/** What the law says is no report about this model once a new clause has begun. */
const LAW_SAYS =
  /\b(?:law|act|directive|regulation|article \d+) (?:says|states)\b.*?(?:; |, so )/giu;
/** Phrases that sound like a doubt and are none. */
const EMPHASIS =
  /\b(?:no|without (?:any|a)|beyond (?:any|all|a)) doubts?\b|\bnot (?:only|just)\b/giu;
/** The clause's subject speaks of statistics, texts or counts, not of a model or its decisions. */
const OTHER_SUBJECT =
  /\b(?:intervals?|estimat\w+|weights?|sampl\w+|splits?|draws?|shuffles?|comparisons?|trades?|coins?|wording|language|questions?|criticism|price|fee|cards?|report|document)$|\b(?:number|share|proportion|amount|size) of(?: \p{L}+){1,3}$|\b(?:rows?|values?|columns?|errors?|mistakes|cells?|counts?) (?:of|for|from|by)(?: \p{L}+){0,4}$/iu;

/** What follows limits it, doubts it or gives it to somebody else. */
const TAKEN_BACK = [
  // "… if you look at accuracy only"; "even if" does not doubt
  /^[^.;]*?(?<!\beven )\b(?:if (?!i may)|unless|provided|as long as|assuming|only (?:where|when|in|on|for|by))/iu,
  // "… by this measure", "… in one sense only", "… by the column sex itself"
  /^ (?:in|on|by|for|at|from) (?:this|that|one|some|only one|part|the column|the first|the sense|terms) ?(?:rate|metric|measure|respect|sense|count|number|kind|place|step|column)?/iu,
  /^ (?:\p{L}+ ){0,4}?(?:only|directly|explicitly|itself|on paper|at first sight)\b/iu,
  // "… would be a mistake", "… must not stand", "…, which it is not"
  /^[^.;]*?\b(?:would (?:be|go|mean|hide|mislead)|(?:is|was) (?:a mistake|wrong|false|untrue|misleading|small|low|slim|not (?:shown|supported|proved|true|what))|must not|cannot stand|(?:go(?:es)?|went) too far)\b/iu,
  /, which (?:it|they|that|the \p{L}+) (?:is|are|was|were|do|does)(?: not|n['’]t)\b/iu,
  // "… and still misses one group more often"
  /\band still (?:miss|fail|harm|hurt|refus|reject|leav|err)\w*/iu,
  // "…, some will say", "…, says the vendor"
  /,\s*(?:some|many|they|people|others?|one|you|it|so)\b[^,;.]{0,20}\b(?:say|says|said|think|thinks|claims?|argues?|argued|believes?|goes|object)\b/iu,
  /,\s*(?:says?|said|claims?|claimed|wrote|according to)\b/iu,
  // "…, but absence of evidence …", "… but not in missed offers", "… can be unfair"
  /\b(?:but|yet|though|although|however|while)\b[^.;]*\b(?:absence|evidence|unfair|biased|differ\w*|(?:is|are|was|were|do|does|did|have|has|can|could) ?(?:not|n['’]t)|cannot|nobody|not (?:in|on|for|to|by|shown|tested|measured|known|sure))\b/iu,
  /\bcan (?:still )?be (?:unfair|biased)\b|\bhas(?: not|n['’]t) looked\b|\b(?:was|were)(?: not|n['’]t) (?:tested|measured|asked|recorded)\b/iu,
  /\b(?:not (?:in|on|for|to|by|from)|(?:and|or) (?:unfair|unequal|unlawful|illegal|biased)|or (?:not|it|they)\b)\b/iu,
] as const;

/** Where a negation of the verb ends, and where any does. A clause that starts with "that" goes on. */
const LINKS = String.raw`; |,? but |, so |, and |,? because | so (?=the |it )`;
const CLAUSE = new RegExp(String.raw`(?:${LINKS}| [–—] )(?!that\b)`, 'giu');
const NEXT_VERB = new RegExp(
  String.raw`(?:${LINKS}| [–—] | and (?=(?:so |therefore |thus |hence )*(?:$|the |it |this |our ))|, (?=(?:it|they|this|(?:the|our) (?:\p{L}+ )?\p{L}+) ?$))(?!that\b)`,
  'giu',
);
const STRONG = /; |,? but |, so /giu;
/** Where the negated part reports, shows or lists, what comes after a comma may still hang on it: then it is left alone. */
const HOLDS =
  /\b(?:that|say\w*|said|claim\w*|conclu\w*|show\w*|prov\w*|believ\w*|think\w*|mean\w*|read|writ\w*|call\w*|promis\w*|tell\w*|told|know\w*|hop\w*|want\w*|wish\w*|aim\w*|goal|question)\b|: /iu;

/** Whether an assurance that stands at this place of a sentence is taken back in it. */
export function takenBack(sentence: string, from: number, to: number): boolean {
  const before = sentence.slice(0, from).replace(EMPHASIS, '');
  const after = sentence.slice(to);
  const near = scope(before, CLAUSE);
  const nearest = scope(before, NEXT_VERB);
  return (
    NOT.test(nearest) ||
    HYPOTHETICAL.test(nearest) ||
    BEFORE.test(nearest) ||
    NONE.test(near) ||
    CONDITION.test(scope(before, STRONG)) ||
    REPORTED.test(before.replace(LAW_SAYS, '')) ||
    THOUGHT.test(before) ||
    OTHER_SUBJECT.test(before.trimEnd()) ||
    TAKEN_BACK.some((form) => form.test(after))
  );
}

/** What stands before a claim since the last joint: "It is not accurate, but it is fair" is still an assurance. */
function scope(before: string, joints: RegExp): string {
  let start = 0;
  for (const { index, 0: joint } of before.matchAll(joints)) {
    const strong = joint.match(STRONG) !== null;
    if (strong || !HOLDS.test(before.slice(start, index))) start = index + joint.length;
  }
  return before.slice(start);
}
