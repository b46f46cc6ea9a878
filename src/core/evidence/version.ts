// The version of the core that a log pins: raise it when the same log could give another number.

export const CORE_VERSION = '1.0.0';
