// The thread between the notebook beside a document and the document: which pin to place, and how often each is placed.

export class Citing {
  /** Places a pin where the writer stands; there is none while nothing is being written. */
  place = $state.raw<((entry: number) => void) | undefined>();
  /** How often each entry is cited in the document; undefined where there is no document. */
  counts = $state.raw<ReadonlyMap<number, number> | undefined>();
}
