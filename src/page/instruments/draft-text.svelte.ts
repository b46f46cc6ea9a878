// A sentence that is being typed: kept in this browser until it becomes an entry, there again after a reload.

import type { DraftShelf } from './instrument';

export class DraftText {
  text = $state('');

  /** @param start What stood in the field before anything was typed. */
  constructor(
    private readonly shelf: DraftShelf,
    private readonly field: string,
    start = '',
  ) {
    this.text = start;
    void shelf.read(field).then((kept) => {
      if (typeof kept === 'string' && kept !== '' && this.text === start) this.text = kept;
    });
  }

  get blank(): boolean {
    return this.text.trim() === '';
  }

  readonly write = (text: string): void => {
    this.text = text;
    this.shelf.write(this.field, text);
  };

  /** It has become an entry: the draft is no longer needed. */
  done(): void {
    this.shelf.write(this.field, '');
  }
}
