// Where a person's own packs stand among the exercises: under a track of their own, which no shipped exercise has.

const TRACK = 'own/';

export function ownPath(id: string): string {
  return `${TRACK}${id}`;
}

/** The id of an own pack, or undefined for a shipped exercise. */
export function ownIdOf(path: string): string | undefined {
  return path.startsWith(TRACK) ? path.slice(TRACK.length) : undefined;
}
