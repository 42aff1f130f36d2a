/**
 * A file whose content cannot be taken, in one sentence for the person who named it. The system's own refusals (no such
 * file, a full disk) are an `UnreadableFile`.
 */
export class RefusedFile extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = 'RefusedFile';
  }
}
