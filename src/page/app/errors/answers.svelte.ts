// What was answered in the lessons on tools' errors: kept while the page is open, and nowhere else.

/** The chosen answer of each lesson, by the lesson's id. */
export const answers = $state<Record<string, string>>({});
