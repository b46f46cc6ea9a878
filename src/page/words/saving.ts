// What is said where work is not kept: another tab leads, the browser has no room or refuses.

export const saving = {
  follows: 'This attempt is open in another tab, and that one leads. Nothing was changed here.',
  lead: {
    title: 'This attempt is open in another tab.',
    says: 'That tab leads. You can read here; what you do or type in this tab is not kept.',
    take: 'Go on here instead',
  },
  memory: {
    noRoom: 'This browser has no room left, so your work is not kept any more.',
    refused: 'This browser keeps nothing for us.',
    says: 'You can go on; it lasts until you close this page. Save it as a file before you go.',
    keepFile: 'Save the attempt as a file',
  },
} as const;
