// The linter of false assurances fires on conclusions about this model, and stays silent on all that only sounds like one.

import { describe, expect, it } from 'vitest';
import { assurances } from '../../../../src/core/documents/assurance-lint';

const fires = [
  'The model is fair.',
  'After the repair the model is now fair.',
  'The data are unbiased.',
  'This is a fair model.',
  'Our system is bias-free.',
  'The classifier is free of bias and can be released.',
  'With this cut-off the decisions are fair and we can ship.',
  'After the repair the model treats women and men equally, so we can release it.',
  'It treats everybody the same.',
  'The model does not discriminate.',
  'The model no longer discriminates against women.',
  'The model is not biased.',
  "It isn't biased any more.",
  'There is no bias in the data.',
  'The repaired model shows no remaining bias.',
  'The bias has been removed.',
  'We removed all bias from the model.',
  'Reweighing eliminates bias.',
  'Fairness is guaranteed.',
  'The repair ensures fairness.',
  'The model is fully compliant.',
  'The model complies with the law.',
  'It meets all legal requirements.',
  'We conclude that the model is fair to women.',
  'I am not an expert, but the model is fair.',
  'It is not perfect, and still it is fair.',
  'The result is statistically fair.',
  'We have built a fair model.',
  'The repair made the model fair.',
  'The model was proved to be non-discriminatory.',
];

const passes = [
  'We cannot call this fair.',
  'We cannot say that the model is fair.',
  'The model is not fair.',
  "The model isn't fair to women.",
  'Nothing here shows that the model is unbiased.',
  'It is too early to say the model is fair.',
  'No evidence that the model is unbiased was found.',
  'My colleague wrote "the model is fair"; these rows do not show that.',
  'The dashboard says “the model is unbiased”.',
  'The vendor claims the model is fair.',
  'According to the vendor the model is free of bias.',
  'The vendor told us that it is compliant.',
  'If the model is fair, we release it.',
  'Whether the model is fair was the question.',
  'Is the model fair?',
  'We want a model that is fair.',
  'A model should be fair.',
  'It would be fair to ask more.',
  'It is fair to say that women are missed more often.',
  'We used a fairness metric.',
  'This falls under fair lending.',
  'Women get less than their fair share.',
  'The fairness penalty closes part of the gap.',
  'A fair comparison needs the same rows.',
  'On held-back rows we could no longer tell the gap from none (−2.0 points, −6.3 to 2.7).',
  'The gap fell to a size these rows cannot settle.',
  'The label is biased.',
  'The model is biased against women.',
  'There is bias in the label.',
  'We do not claim that there is no bias.',
  'This does not mean that it treats women and men equally.',
  'It treats women and men differently.',
  'The bank must comply with the law.',
  'Nobody can guarantee fairness.',
  'Equal rates would not make the model fair.',
  'The model may be fair in this respect only.',
  'Women and men are missed equally often on these rows.',
  'A fair number of women are missed.',
];

describe('assurances', () => {
  it.each(fires)('fires: %s', (text) => expect(assurances(text)).toHaveLength(1));
  it.each(passes)('passes: %s', (text) => expect(assurances(text)).toEqual([]));

  it('says where the words stand, in the text and in their sentence', () => {
    const text = 'We tested it twice. The model is fair [[3]], we think.';
    const [hit] = assurances(text);
    expect(hit && text.slice(hit.from, hit.to)).toBe('is fair');
    expect(hit?.sentence).toBe('The model is fair [[3]], we think.');
    expect(hit && text.slice(hit.sentenceFrom)).toMatch(/^The model/);
  });
});
