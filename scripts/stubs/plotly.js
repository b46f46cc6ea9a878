// Stands in for plotly, which danfojs imports for plots: the lab draws its own charts.

export const newPlot = undefined;
