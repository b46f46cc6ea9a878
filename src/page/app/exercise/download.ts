// Hands the learner a file made in the page; nothing is sent anywhere.

/** How long the file's address stays valid: browsers read it after the click. */
const READ_MS = 10_000;

export function download(
  name: string,
  content: string | Uint8Array<ArrayBuffer>,
  type: string,
): void {
  const url = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), READ_MS);
}
