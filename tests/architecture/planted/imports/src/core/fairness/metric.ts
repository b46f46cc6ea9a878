import type { Model } from '../models/model';
import { tableOf } from '../table/table';
export type Metric = Model & typeof tableOf;
