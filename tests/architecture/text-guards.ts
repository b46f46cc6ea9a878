// Guards that read the text of a file: its opening sentence, its length, and what the content security policy would refuse.

import { withoutComments } from './import-guards';
import type { Source } from './sources';

const MOST_LINES = 300;

/** Files that grew too long to be read in one sitting. */
export function tooLong(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length;
    return lines > MOST_LINES
      ? [`${path} has ${lines} lines: split it where it holds two things (at most ${MOST_LINES}).`]
      : [];
  });
}

/** Files that do not open with a sentence saying what they are. */
export function unopened(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) =>
    /^(\/\/ |<!--\s+(@component\s+)?)\p{Lu}[^\n]{15,}/u.test(text)
      ? []
      : [`${path} opens without a sentence: say in its first line what it is and why.`],
  );
}

/** Literal style attributes: the policy refuses them. */
export function literalStyles(sources: readonly Source[]): string[] {
  return sources
    .filter(({ path }) => path.endsWith('.svelte') || path.endsWith('.html'))
    .flatMap(({ path, text }) => {
      const markup = text
        .replace(/<!--[\s\S]*?-->/g, '')
        .replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
      return [...markup.matchAll(/\sstyle=(["'])([^"'{]*)\1/g)].map(
        ([, , value]) =>
          `${path} has style="${value}": use a class, or style:property={…}, which the policy allows.`,
      );
    });
}

const TRUSTED = 'src/page/trusted.ts';
/** Cleans what it shows. */
const MARKDOWN = 'src/page/ui/Markdown.svelte';

const WAYS_IN: readonly [RegExp, string, string][] = [
  [/\btrustedTypes\b|\bcreatePolicy\s*\(/, 'makes a Trusted Types policy', TRUSTED],
  [/\bnew\s+(Shared)?Worker\s*\(/, 'starts a worker', TRUSTED],
  [/\bserviceWorker\s*\.\s*register\s*\(/, 'registers a service worker', TRUSTED],
  [/\beval\s*\(|\bnew\s+Function\s*\(/, 'makes code from text', TRUSTED],
  [/\.(innerHTML|outerHTML)\s*=|\binsertAdjacentHTML\s*\(/, 'writes HTML from text', MARKDOWN],
];

/** Ways for a text to become code or markup, used anywhere but in the one file that may. */
export function untrusted(sources: readonly Source[]): string[] {
  return sources.flatMap(({ path, text }) =>
    WAYS_IN.filter(([pattern, , only]) => path !== only && pattern.test(withoutComments(text))).map(
      ([, what, only]) =>
        `${path} ${what}: only ${only} may, so that each way in is looked at once.`,
    ),
  );
}

/** Addresses of package hosts in the lock file: it must install from whatever registry a machine has. */
export function hostsInLock(lock: string): string[] {
  return [...lock.matchAll(/"resolved":\s*"([a-z]+:\/\/[^"]+)"/g)].map(
    ([, url]) => `package-lock.json names ${url}: run npm install with the .npmrc of this project.`,
  );
}
