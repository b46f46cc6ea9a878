// The attempts of this browser, opened once and shared by every page.

import { aboutHere } from './about-here';
import { Attempts } from './attempts.svelte';
import { lab } from './lab';
import { openStorage } from './storage';

let opened: Promise<Attempts> | undefined;

export function attemptsHere(): Promise<Attempts> {
  opened ??= openStorage().then((storage) =>
    Attempts.open({ storage, lab, now: () => Date.now(), aboutOf: aboutHere }),
  );
  return opened;
}
