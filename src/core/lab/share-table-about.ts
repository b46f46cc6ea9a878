// What a shipped table of shares says of itself: datasets/<id>/table.yaml, as JSON.

import type { ShareColumns } from '../fairness/share-table';
import type { DatasetAbout } from './lab';

type SameAsDataset =
  | 'id'
  | 'title'
  | 'summary'
  | 'kind'
  | 'collected'
  | 'place'
  | 'rows'
  | 'sha256'
  | 'unit'
  | 'licence'
  | 'source'
  | 'groups'
  | 'columns'
  | 'problems'
  | 'baseRates';

export interface ShareTableAbout extends Pick<DatasetAbout, SameAsDataset> {
  /** The outcome in words; `yes` is the good one. */
  readonly label: Pick<DatasetAbout['label'], 'meaning' | 'yes' | 'no'>;
  readonly shares: ShareColumns;
}
