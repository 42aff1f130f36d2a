/** A file that cannot be read or written, in one sentence for the person who named it. */
export class UnreadableFile extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'UnreadableFile';
  }
}
