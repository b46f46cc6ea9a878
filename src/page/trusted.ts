// The only file that makes Trusted Types policies: a script may start here only when it comes from the page's own origin.

interface ScriptPolicy {
  createScriptURL(url: string): string;
}

const factory = (
  globalThis as { trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } }
).trustedTypes;

const rules: ScriptPolicy = {
  createScriptURL(url) {
    const { origin } = new URL(url, document.baseURI);
    if (origin === location.origin) return url;
    throw new TypeError(
      `A script of ${origin} was asked for; only scripts of this page's own origin run here.`,
    );
  },
};

const policy = factory?.createPolicy('fairground', rules) ?? rules;

/**
 * Starts a module worker. A worker loaded by its URL would not be held by the policy in the page's meta tag; one that
 * starts from a blob inherits it, so the blob is one line that imports the URL.
 */
export function startWorker(url: string, name: string): Worker {
  const from = rules.createScriptURL(new URL(url, document.baseURI).href);
  const line = new Blob([`import ${JSON.stringify(from)};`], { type: 'text/javascript' });
  // Never revoked: it is one line, and a revoked blob cannot be read again by the browser's developer tools.
  return new Worker(policy.createScriptURL(URL.createObjectURL(line)), { type: 'module', name });
}

/** Registers the service worker that lies beside index.html. */
export function registerServiceWorker(file: string): Promise<ServiceWorkerRegistration> {
  return navigator.serviceWorker.register(policy.createScriptURL(file), { updateViaCache: 'none' });
}
