// A move in words: what it added to the log, or what it looked at.

import { speak, speakFully } from '../../../core/documents/figures';
import { chipOf } from '../../../core/exercise/describe';
import type { Body, Entry } from '../../../core/evidence/entry';
import type { Move } from '../../../core/exercise/authoring';
import type { DashboardPreset } from '../../../core/exercise/instruments/dashboard-review';
import { sectionOf } from '../../../core/exercise/documents';
import { cellName, metricName, type Scene } from '../../../core/exercise/scene';
import { unitOf } from '../../../core/evidence/query';
import { pieces } from '../../../core/documents/chips';
import type { Shown } from '../../state/walking.svelte';
import { capital } from '../../../core/base/capital';
import { dataAuditCaption } from './walk-data-audit';
import { walk as words } from '../../words/walk';

const say = words.caption;

/** One or more sentences, the first of them what is done. */
export function captionOf(scene: Scene, { walk, move, entries }: Shown): string[] {
  const last = entries.at(-1);
  return last ? entryCaption(scene, last) : [lookCaption(scene, walk.action ?? move.do)];
}

function entryCaption(scene: Scene, entry: Entry): string[] {
  switch (entry.kind) {
    case 'lock':
      return lockCaption(scene, entry.body);
    case 'opened':
      return [say.opened(viewWords(scene, entry.body.metrics, entry.body.groups))];
    case 'evidence': {
      const { title, answer, query } = entry.body;
      return [say.pinned(capital(title), speakFully(answer, unitOf(query.ask)))];
    }
    case 'run':
      return [say.ran(entry.body.title, speakFully(entry.body.results.gap, 'points'))];
    case 'decision':
      return decisionCaption(scene, entry.body);
    case 'finding': {
      const { claim, where, soWhat, cites } = entry.body;
      const text = scene.pack.claims.claims[claim]?.text ?? claim;
      return [say.finding(where, text), say.soWhat(soWhat), ...citesCaption(scene, cites)];
    }
    case 'answer':
      return answerCaption(scene, entry.body);
    case 'document': {
      const title = sectionOf(scene.pack, entry.body.section)?.title;
      return [say.wrote(title ?? entry.body.section), ...paragraphs(scene, entry.body.text)];
    }
    case 'context':
      return [say.context(entry.body.number)];
    case 'withdrawn':
      return [say.withdrawn];
    default:
      return [];
  }
}

function lockCaption(scene: Scene, body: Body<'lock'>): string[] {
  const { metrics, groups, reference, margin, harm, reason } = body;
  const against = groups.map((column) => cellName(scene, [column], reference[column] ?? ''));
  return [
    say.lock(
      list(metrics.map((metric) => metricName(scene, metric))),
      list(groups.map((column) => groupTitle(scene, column))),
      list(against),
      speak({ value: margin, n: 0 }, 'points'),
    ),
    say.harm(scene.pack.lab.harms[harm] ?? harm),
    say.reason(reason),
  ];
}

function decisionCaption(
  scene: Scene,
  { choice, reason, rejected, cites }: Body<'decision'>,
): string[] {
  const name = (of: typeof choice): string => {
    switch (of.kind) {
      case 'run':
        return scene.attempt.runs.find(({ n }) => n === of.run)?.body.title ?? '';
      case 'option':
        return of.option.replaceAll('-', ' ');
      case 'cutoff':
        return String(of.value);
    }
  };
  return [
    say.chose(name(choice)),
    say.reason(reason),
    ...rejected.map((other) => say.rejected(name(other.choice), other.why)),
    ...citesCaption(scene, cites),
  ];
}

function answerCaption(scene: Scene, { question, value, cites }: Body<'answer'>): string[] {
  const said = (
    typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {}
  ) as Readonly<Record<string, unknown>>;
  const tail = citesCaption(scene, cites);
  const option = scene.pack.claims.statements[question]?.options[String(said['statement'])];
  if (option) return [say.statement(option.text), say.reason(String(said['reason'])), ...tail];
  const line = scene.pack.lab.queries[String(said['line'])];
  if (line) return [say.line(line.title), ...faultCaption(scene, String(said['fault'])), ...tail];
  const cells = said['cells'];
  if (Array.isArray(cells))
    return [say.cells(list(cells.map((cell) => cellWords(scene, String(cell))))), ...tail];
  return [...(dataAuditCaption(scene, { question, value }) ?? [say.answered]), ...tail];
}

function faultCaption({ pack }: Scene, fault: string): string[] {
  const preset = pack.exercise.steps
    .flatMap(({ instruments }) => instruments)
    .find(({ use }) => use === 'dashboard-review')?.preset as DashboardPreset | undefined;
  const text = (preset?.faults as Readonly<Record<string, string>> | undefined)?.[fault];
  return text === undefined ? [] : [say.fault(text)];
}

/** What is cited, by its titles. */
function citesCaption({ attempt }: Scene, cites: readonly number[]): string[] {
  const titles = attempt.evidence
    .filter(({ n }) => cites.includes(n))
    .map(({ body }) => `“${capital(body.title)}”`);
  return titles.length === 0 ? [] : [say.cites(list(titles))];
}

/** A text with its chips as the figures they stand for. */
function paragraphs({ attempt }: Scene, text: string): string[] {
  const whole = pieces(text)
    .map((piece) => {
      if (piece.kind === 'text') return piece.text;
      const entry = attempt.evidence.find(({ n }) => n === piece.entry);
      return entry ? chipOf(entry).shown : '';
    })
    .join('');
  return whole.split('\n').filter((line) => line.trim() !== '');
}

/** A move that leaves no entry: what is looked at, or marked. */
function lookCaption(scene: Scene, action: Move['do']): string {
  const { metric, groups, cells, fact } = action;
  if (Array.isArray(cells))
    return say.mark(list(cells.map((cell) => cellWords(scene, String(cell)))));
  if (typeof fact === 'string') return say.look(`“${scene.pack.lab.queries[fact]?.title ?? fact}”`);
  const by = Array.isArray(groups) ? groups.map(String) : undefined;
  if (typeof metric === 'string')
    return say.look(by ? viewWords(scene, [metric], by) : `“${metricName(scene, metric)}”`);
  if (!by) return say.move(String(action['do']).replaceAll('-', ' '));
  return say.look(list(by.map((column) => groupTitle(scene, column))) || say.all);
}

/** “Missed offers” by sex */
function viewWords(scene: Scene, metrics: readonly string[], groups: readonly string[]): string {
  const names = list(metrics.map((metric) => `“${metricName(scene, metric)}”`));
  return groups.length === 0
    ? say.of(names)
    : say.by(names, list(groups.map((column) => groupTitle(scene, column))));
}

/** A cell of the exercise's groups, whichever columns it crosses. */
function cellWords(scene: Scene, cell: string): string {
  return cell
    .split('|')
    .map((level) => {
      const group = scene.about.groups.find(({ levels }) => level in levels);
      return group?.levels[level] ?? level;
    })
    .join(', ');
}

function groupTitle({ about }: Scene, column: string): string {
  return about.groups.find((group) => group.column === column)?.title ?? column;
}

function list(parts: readonly string[]): string {
  return parts.length <= 1
    ? (parts[0] ?? '')
    : `${parts.slice(0, -1).join('; ')} and ${parts.at(-1)}`;
}
