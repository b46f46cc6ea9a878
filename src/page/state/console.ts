// A door to the lab in the browser's console: `(await fairground.lab()).do(kind, spec)`. `npm run bench` measures through it.

const fairground = {
  /** Loads the bridge to the workers and starts them when first asked. */
  lab: async () => (await import('./lab')).lab,
};

Object.assign(globalThis, { fairground });
