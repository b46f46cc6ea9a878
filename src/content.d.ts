// The modules that scripts/content-plugin.ts makes from datasets/, exercises/, law/ and the wasm files of tfjs. The page and the command line import them and hand their content to the core.

declare module 'virtual:datasets' {
  import type { DatasetAbout } from './core/lab/lab';
  import type { ShareTableAbout } from './core/lab/share-table-about';
  export interface Shipped<About> {
    readonly about: About;
    /** The Parquet file: a URL in the page, a path inside the project in Node. */
    readonly data: string;
    /** The datasheet, in Markdown. */
    sheet(): Promise<string>;
  }
  /** Folders with a dataset.yaml: rows of people. */
  export const datasets: readonly Shipped<DatasetAbout>[];
  /** Folders with a table.yaml: shares by group, no rows. */
  export const shareTables: readonly Shipped<ShareTableAbout>[];
}

declare module 'virtual:exercises' {
  /** A pack as its files lie in the folder; the core's schema gives it meaning. */
  export interface PackFiles {
    /** <track>/<slug> */
    readonly path: string;
    /** SHA-256 over the names and bytes of the pack's files, proof.json left out. */
    readonly hash: string;
    /** YAML and JSON files, by name inside the pack. */
    readonly data: Readonly<Record<string, unknown>>;
    /** Markdown files, by name inside the pack. */
    readonly texts: Readonly<Record<string, string>>;
    /** Files of assets/: a URL in the page, a path inside the project in Node. */
    readonly assets: Readonly<Record<string, string>>;
  }
  export interface CatalogueEntry {
    readonly path: string;
    readonly hash: string;
    /** exercise.yaml without steps, checks, gates, scoring, hints and rubric. */
    readonly about: unknown;
    /** What a learner's page needs. */
    load(): Promise<PackFiles>;
    /** Solution, bots, proof and the facilitator's page. */
    authoring(): Promise<PackFiles>;
  }
  export const exercises: readonly CatalogueEntry[];
}

declare module 'virtual:law' {
  import type { LawFact } from './core/exercise/law-fact';
  /** One file each in law/. */
  export const law: readonly LawFact[];
}

declare module 'virtual:wasm' {
  /** The wasm files of tfjs, by name: a URL in the page, a path inside the project in Node. */
  export const wasm: Readonly<Record<string, string>>;
}
