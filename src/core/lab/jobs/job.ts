// One kind of work: a spec in, a result out, both plain JSON (typed arrays where drawing needs them).

import type { Call } from '../../base/call';
import type { Workshop } from '../workshop';

export interface Job<Spec, Result> {
  run(spec: Spec, shop: Workshop, call: Call): Promise<Result>;
}
