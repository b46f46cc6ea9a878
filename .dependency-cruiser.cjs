// The direction of imports, from one table: each room may import itself and what its row names, nothing else.

/** Rooms of the core, and what each may import besides itself. A room may also import what those may. */
const ORDER = [
  ['submission'],
  ['exercise'],
  ['documents', 'evidence'],
  ['lab'],
  ['peers', 'models', 'fairness', 'privacy', 'text', 'worlds'],
  ['table'],
  ['base'],
];

/** Rooms that stand beside each other but may still be imported by a neighbour: a peer's form is said in our terms. */
const NEIGHBOURS = { peers: ['fairness'], models: ['privacy'], documents: ['evidence'] };

const PAGE = {
  app: ['instruments', 'state', 'charts', 'ui', 'words'],
  instruments: ['charts', 'ui', 'words'],
  state: ['charts', 'ui', 'words'],
  charts: ['ui', 'words'],
  ui: ['words'],
  words: [],
};

/** @param {string} room @param {string} folder @param {string[]} may */
const rule = (room, folder, may) => ({
  name: `${folder.replace('src/', '').replace('/', '-')}-${room}`,
  severity: 'error',
  comment: `src/…/${room} may import only itself${may.length ? ` and ${may.join(', ')}` : ''}.`,
  from: { path: `^${folder}/${room}/` },
  to: {
    path: `^${folder}/[^/]+/`,
    pathNot: [room, ...may].map((name) => `^${folder}/${name}/`),
  },
});

const coreRules = ORDER.flatMap((rooms, at) =>
  rooms.map((room) =>
    rule(room, 'src/core', [...ORDER.slice(at + 1).flat(), ...(NEIGHBOURS[room] ?? [])]),
  ),
);
const pageRules = Object.entries(PAGE).map(([room, may]) => rule(room, 'src/page', may));

module.exports = {
  forbidden: [
    ...coreRules,
    ...pageRules,
    {
      name: 'core-knows-nobody',
      severity: 'error',
      comment: 'The core runs anywhere: it knows neither the page nor the command line.',
      from: { path: '^src/core/' },
      to: { path: '^src/(page|cli)/' },
    },
    {
      name: 'page-and-cli-apart',
      severity: 'error',
      comment: 'Page and command line know the core, never each other.',
      from: { path: '^src/(page|cli)/' },
      to: { path: '^src/(page|cli)/', pathNot: '^src/$1/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Files that import each other cannot be read one at a time. Types may.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'resolvable',
      severity: 'error',
      comment: 'This import leads nowhere.',
      from: {},
      to: { couldNotResolve: true, pathNot: '^virtual:|\\?' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.css$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.js', '.svelte', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'import', 'default', 'types'],
    },
  },
};
