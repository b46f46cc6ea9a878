// The areas of the catalogue. Add a file here when a page gets words of its own; the bundler keeps each with its page.

export { charts } from './charts';
export { data } from './data';
export { exercise } from './exercise';
export { explorer } from './explorer';
export { guide } from './guide';
export { home } from './home';
export { ownData } from './own-data';
export { packs } from './packs';
export { practise } from './practise';
export { sandbox } from './sandbox';
export { scorecard } from './scorecard';
export { site } from './site';
export { toolErrors } from './tool-errors/index';
export { ui } from './ui';
