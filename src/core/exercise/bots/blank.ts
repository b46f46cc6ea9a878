// Hands in nothing.

import type { Bot } from './bot';

export const blank: Bot = { id: 'blank', what: 'hands in nothing', play: () => Promise.resolve() };
