// Starts the page: takes the place of the static words in index.html, then fetches what keeps the lab usable offline.

import '../state/jitless';
import '../ui/fonts.css';
import '../ui/tokens.css';
import '../ui/base.css';
import '../ui/chart.css';
import '../ui/print.css';
import '../state/console';
import { mount } from 'svelte';
import App from './App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no element with the id "app".');
target.replaceChildren();
mount(App, { target });
