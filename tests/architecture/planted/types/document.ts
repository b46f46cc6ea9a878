// The core has no page to speak of.
export const title: string = document.title;
