import { used } from './other.js'; used();
