import { button } from '../ui/button';
import { main } from '../../cli/main';
import { gone } from './gone';
export const home = () => [button, main, gone];
