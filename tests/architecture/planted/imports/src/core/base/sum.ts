import { tableOf } from '../table/table';
export const sum = () => tableOf;
