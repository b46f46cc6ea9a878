// The 97.5th percentile of the standard normal: the z of every two-sided 95 % interval the page computes itself.

export const Z95 = 1.959963984540054;
