// What `lab packs DIR` prints of one folder: what is wrong with it, or what was played and the card.

import { watch } from 'node:fs';
import { cardOf, type PackCard } from '../core/exercise/pack-card';
import type { EvidenceLab } from '../core/evidence/answer';
import { answer, say } from './command';
import { nodeLab } from './host';
import { openFolder, problemLines, shipped } from './pack-folder';
import { rowLine, summarise } from './pack-summary';

/** True when the pack plays. */
export async function showFolder(folder: string, seeds: number): Promise<boolean> {
  const { pack, authoring, problems, tables } = await openFolder(folder);
  for (const problem of problems) answer(problemLines(folder, problem));
  if (!pack || problems.length > 0) return false;
  const lab = nodeLab(tables.map(({ bytes }) => bytes)) as EvidenceLab;
  const tell = ({ seed, lap, who }: PackCard['rows'][number]): void =>
    say(`${folder} seed ${seed} ${lap}: ${who}`);
  const card = await cardOf(pack, authoring, { lab, shipped, seeds, tell });
  for (const row of summarise(card.rows)) answer(rowLine(row));
  answer(cardText(pack.exercise.title, card));
  return card.plays;
}

function cardText(title: string, { plays, provable, takeHome, missing, notes }: PackCard): string {
  const level = (holds: boolean, name: string): string => `${holds ? '✓' : '○'} ${name}`;
  return [
    title,
    `  ${level(plays, 'plays')}   ${level(provable, 'provable')}   ${level(takeHome, 'take-home-ready')}`,
    ...missing.map((what) => `  Still missing: ${what}`),
    ...notes.map((what) => `  Good to know: ${what}`),
  ].join('\n');
}

/** A folder is often written in several strokes: one reading follows them all. */
const SETTLE_MS = 150;

/** Shows the folder now and after every change, until the signal is aborted. */
export async function watchFolder(
  folder: string,
  seeds: number,
  signal: AbortSignal,
): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn = Promise.resolve();
  const show = (): void => {
    turn = turn.then(async () => {
      answer(`— ${folder}`);
      await showFolder(folder, seeds).catch((error: unknown) =>
        say(error instanceof Error ? error.message : String(error)),
      );
    });
  };
  show();
  const watcher = watch(folder, { recursive: true, signal }, () => {
    clearTimeout(timer);
    timer = setTimeout(show, SETTLE_MS);
  });
  await new Promise<void>((done) => watcher.on('close', done));
  clearTimeout(timer);
  await turn;
}
