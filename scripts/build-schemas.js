// Writes the forms of a pack's files as JSON Schema into exercises/schemas/. Run: node scripts/build-schemas.js

import { mkdirSync, writeFileSync } from 'node:fs';
import { bundled } from './bundle.js';
import { inRoot } from './root.js';

const { packSchemas } = await bundled('src/core/exercise/schemas.ts', 'pack-schemas');
mkdirSync(inRoot('exercises/schemas'), { recursive: true });
for (const [name, schema] of Object.entries(packSchemas())) {
  writeFileSync(
    inRoot('exercises/schemas', `${name}.schema.json`),
    `${JSON.stringify(schema, null, 2)}\n`,
  );
}
console.log('exercises/schemas: written');
