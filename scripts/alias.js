// Where some packages are taken from instead: shared by the build and the tests.

import { inRoot } from './root.js';

/** The prebuilt bundle of danfojs holds an old tfjs: take its sources, without the plots and the Excel reader. */
export const alias = {
  danfojs: inRoot('node_modules/danfojs/dist/danfojs-browser/src/index.js'),
  'plotly.js-dist-min': inRoot('scripts/stubs/plotly.js'),
  xlsx: inRoot('scripts/stubs/xlsx.js'),
};
