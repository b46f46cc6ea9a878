// Numbers as the catalogue writes them; here so that charts and instruments find them beside the charts.

export * from '../words/format';
