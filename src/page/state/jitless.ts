// Tells zod that no code can be made from text under this page's policy, so that it does not try and be reported. Imported first.

const config = globalThis as { __zod_globalConfig?: { jitless?: boolean } };
(config.__zod_globalConfig ??= {}).jitless = true;

export {};
