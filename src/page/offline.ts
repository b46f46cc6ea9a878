// Keeps the lab usable without a network, and never changes it under a person's hands: a new version waits until they agree.

import { writable, type Readable } from 'svelte/store';
import { registerServiceWorker } from './trusted';

const ready = writable(false);
let waiting: ServiceWorker | undefined;

/** True once a newer version has been fetched and waits for `applyUpdate`. */
export const updateReady: Readable<boolean> = { subscribe: ready.subscribe };

/** Registers the service worker, where there is one to be had (not on http in a local network). Call it once, after the first drawing. */
export async function keepOffline(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await registerServiceWorker('service-worker.js');
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const incoming = registration.installing;
    incoming?.addEventListener('statechange', () => {
      // With no controller this is the first visit: there is nothing to update.
      if (incoming.state === 'installed' && navigator.serviceWorker.controller) offer(incoming);
    });
  });
}

/** Switches to the version that waits and reloads the page. Drafts and the evidence log are already stored. */
export function applyUpdate(): void {
  if (!waiting) return;
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), {
    once: true,
  });
  waiting.postMessage('take-over');
}

function offer(worker: ServiceWorker | null): void {
  if (!worker) return;
  waiting = worker;
  ready.set(true);
}
