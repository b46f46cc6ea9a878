// DetConstSort: seats are handed out when a group's share demands one, and each newcomer then moves up past lower scores,
// as far as those it passes can still afford. Geyik, Ambler & Kenthapadi (2019), KDD, algorithm 3.

import { seatsOwed } from './seats';

interface Seat {
  readonly row: number;
  /** The last place (from 1) at which this seat still meets its group's share. */
  readonly latest: number;
}

/** `queues`: candidates of each group, best first. Places as positions of candidates. */
export function constrainedSort(
  score: ArrayLike<number>,
  queues: readonly Int32Array[],
  shares: readonly number[],
  length: number,
): Int32Array {
  const seats: Seat[] = [];
  const taken = new Int32Array(shares.length);
  const wanted = new Int32Array(shares.length);
  const candidates = queues.reduce((sum, queue) => sum + queue.length, 0);
  const enough = Math.min(length, candidates);
  const next = (g: number): number => score[queues[g]![taken[g]!]!]!;
  const rest = (): number[] => [...shares.keys()].filter((g) => taken[g]! < queues[g]!.length);
  for (let k = 1; seats.length < enough; k++) {
    const due = rest().filter((g) => seatsOwed(k, shares[g]!) > wanted[g]!);
    shares.forEach((share, g) => (wanted[g] = seatsOwed(k, share)));
    // Only groups that want no seat have anybody left: the list is filled by score.
    const open = rest().some((g) => shares[g]! > 0) ? due : rest();
    for (const g of open.sort((a, b) => next(b) - next(a) || a - b)) {
      seat(seats, { row: queues[g]![taken[g]!]!, latest: k }, score);
      taken[g]!++;
    }
  }
  return Int32Array.from(seats.slice(0, enough), ({ row }) => row);
}

/** Appends, then moves up. Whoever is passed lands one place lower, which must not be later than its latest place. */
function seat(seats: Seat[], newcomer: Seat, score: ArrayLike<number>): void {
  let at = seats.length;
  seats.push(newcomer);
  while (at > 0) {
    const ahead = seats[at - 1]!;
    if (!(ahead.latest >= at + 1 && score[ahead.row]! < score[newcomer.row]!)) break;
    seats[at] = ahead;
    seats[--at] = newcomer;
  }
}
