// Where a report to review stands.

/** `path`: "<track>/<slug>"; numbers count from 1. */
export function reportHref(path: string, number: number): string {
  return `#/practise/review/${path}/${number}`;
}
