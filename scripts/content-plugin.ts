// Turns datasets/, exercises/ and law/ into modules: what a page needs at once is inlined, the rest has a URL (page) or a path (Node).

import { basename, join } from 'node:path';
import type { Plugin } from 'vite';
import { filesBelow, foldersIn } from './folders.js';
import { packHash, packPaths, place, readPack, readYaml, type Half } from './pack-files.ts';
import { root } from './root.js';

const DATASETS = join(root, 'datasets');
const EXERCISES = join(root, 'exercises');
const LAW = join(root, 'law');
const WASM_FOLDER = join(root, 'node_modules/@tensorflow/tfjs-backend-wasm/dist');
const WASM = [
  'tfjs-backend-wasm.wasm',
  'tfjs-backend-wasm-simd.wasm',
  'tfjs-backend-wasm-threaded-simd.wasm',
];

/** Where the built code runs decides how it names a file: the page by a URL, Node by a path inside the project. */
type Host = 'page' | 'node';

/** Provides virtual:datasets, virtual:exercises, virtual:exercise/<track>/<slug>, virtual:law and virtual:wasm. */
export function content(): Plugin {
  return {
    name: 'fairground-content',
    resolveId(id) {
      return id.startsWith('virtual:') ? `\0${id}` : undefined;
    },
    load(id) {
      if (!id.startsWith('\0virtual:')) return undefined;
      const host: Host = this.environment.config.consumer === 'server' ? 'node' : 'page';
      const name = id.slice('\0virtual:'.length);
      const watch = (path: string): void => this.addWatchFile(path);
      if (name === 'datasets') return datasetsModule(host, watch);
      if (name === 'exercises') return exercisesModule(watch);
      if (name === 'law') return lawModule(watch);
      if (name === 'wasm') return wasmModule(host);
      if (name.startsWith('exercise/'))
        return packModule(name.slice('exercise/'.length), host, watch);
      return undefined;
    },
  };
}

type Watch = (path: string) => void;

function datasetsModule(host: Host, watch: Watch): string {
  const module = new Module(host);
  /** The folders whose card has this name, as an array's text. */
  const shipped = (card: string): string => {
    const ids = foldersIn(DATASETS).filter((id) => filesBelow(join(DATASETS, id)).includes(card));
    const entries = ids.map((id) => {
      const folder = join(DATASETS, id);
      watch(join(folder, card));
      const about = readYaml(join(folder, card));
      const data = module.file(join(folder, 'data.parquet'));
      const sheet = module.lazyText(join(folder, 'datasheet.md'));
      return `{ about: ${JSON.stringify(about)}, data: ${data}, sheet: ${sheet} }`;
    });
    return `[${entries.join(',\n')}]`;
  };
  return module.text(
    [
      `export const datasets = ${shipped('dataset.yaml')};`,
      `export const shareTables = ${shipped('table.yaml')};`,
    ].join('\n'),
  );
}

function exercisesModule(watch: Watch): string {
  const entries = packPaths(EXERCISES).map((path) => {
    watch(join(EXERCISES, path, 'exercise.yaml'));
    const exercise = readYaml(join(EXERCISES, path, 'exercise.yaml'));
    const load = `() => import(${JSON.stringify(`virtual:exercise/${path}/pack`)})`;
    const authoring = `() => import(${JSON.stringify(`virtual:exercise/${path}/authoring`)})`;
    return `{ path: ${JSON.stringify(path)}, hash: ${JSON.stringify(packHash(join(EXERCISES, path)))}, about: ${JSON.stringify(light(exercise))}, load: ${load}, authoring: ${authoring} }`;
  });
  return `export const exercises = [${entries.join(',\n')}];`;
}

/** What may be said of law and frameworks: small cards, all in one module. */
function lawModule(watch: Watch): string {
  const cards = filesBelow(LAW).map((file) => {
    watch(join(LAW, file));
    return readYaml(join(LAW, file));
  });
  return `export const law = ${JSON.stringify(cards)};`;
}

/** The catalogue carries what a list of exercises shows; steps, checks and texts come with the pack. */
function light(exercise: unknown): unknown {
  if (typeof exercise !== 'object' || exercise === null) return exercise;
  const heavy = new Set(['steps', 'checks', 'gates', 'scoring', 'hints', 'rubric']);
  return Object.fromEntries(Object.entries(exercise).filter(([key]) => !heavy.has(key)));
}

/** Half a pack as a module: what its files hold, and where its assets are. */
function packModule(name: string, host: Host, watch: Watch): string {
  const half = basename(name) as Half;
  const path = name.slice(0, -half.length - 1);
  const folder = join(EXERCISES, path);
  const { data, texts, assets, read } = readPack(folder, half);
  read.forEach(watch);
  const module = new Module(host);
  const places = assets.map(
    (file) => `${JSON.stringify(file)}: ${module.file(join(folder, file))}`,
  );
  return module.text(
    [
      `export const path = ${JSON.stringify(path)};`,
      `export const hash = ${JSON.stringify(packHash(folder))};`,
      `export const data = ${JSON.stringify(data)};`,
      `export const texts = ${JSON.stringify(texts)};`,
      `export const assets = { ${places.join(', ')} };`,
    ].join('\n'),
  );
}

function wasmModule(host: Host): string {
  const module = new Module(host);
  const entries = WASM.map(
    (name) => `${JSON.stringify(name)}: ${module.file(join(WASM_FOLDER, name))}`,
  );
  return module.text(`export const wasm = { ${entries.join(', ')} };`);
}

/** Collects the imports that a generated module needs. */
class Module {
  private readonly imports: string[] = [];

  constructor(private readonly host: Host) {}

  /** An expression for where a file is: its URL for the page, its path inside the project for Node. */
  file(full: string): string {
    if (this.host === 'node') return JSON.stringify(place(full));
    const name = `file${this.imports.length}`;
    this.imports.push(`import ${name} from ${JSON.stringify(`${full}?url&no-inline`)};`);
    return name;
  }

  /** An expression for a function that fetches a text when it is asked for. */
  lazyText(full: string): string {
    return `() => import(${JSON.stringify(`${full}?raw`)}).then((text) => text.default)`;
  }

  text(body: string): string {
    return [...this.imports, body].join('\n');
  }
}
