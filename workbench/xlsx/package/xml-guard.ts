import { limits } from './limits';
import { refusals } from './refusals';

const byteOf = (letter: string): number => letter.charCodeAt(0);
const less = byteOf('<');
const greater = byteOf('>');
const slash = byteOf('/');
const bang = byteOf('!');
const question = byteOf('?');
const equals = byteOf('=');
const colon = byteOf(':');
const space = byteOf(' ');
const doubleQuote = byteOf('"');
const singleQuote = byteOf("'");

/** Where in the markup the next byte stands. */
const inText = 0;
const afterLess = 1;
const inName = 2;
const inTag = 3;
const afterEquals = 4;
const inQuotes = 5;
const inEndTag = 6;
/** From `<!` or `<?` on, up to what ends it. */
const inAside = 7;

/** What may follow `<!`, and what ends it; anything else there declares a document type or an entity. */
const declarations = [
  { start: '!--', end: '-->' },
  { start: '![CDATA[', end: ']]>' },
] as const;

/** A name as a number, so that a file of a million tags makes no text of them. */
export const nameNumber = (name: string): number =>
  Array.from(name).reduce((number, letter) => add(number, byteOf(letter)), 0);
const add = (number: number, byte: number): number => (Math.imul(number, 31) + byte) | 0;

/**
 * Follows the markup of one part, fed with its bytes, and keeps nothing but where it stands. Refuses a document type,
 * what is nested deep or endlessly long, attributes without quotes, other letters than UTF-8, and tags that do not pair.
 */
export class XmlGuard {
  /** Whether a subclass follows the text at this place. */
  protected wantsText = false;
  private at = inText;
  private depth = 0;
  /** Bytes since the tag or the run of text began. */
  private length = 0;
  private element = 0;
  private attribute = 0;
  private quote = 0;
  private before = 0;
  /** What has been read of `<!…` or `<?…`: its first letters, then its last. */
  private aside = '';
  private asideEnd = '';
  private readonly utf8 = new TextDecoder('utf-8', { fatal: true });

  /** @param where the part for people, `the sheet "Results"` */
  constructor(protected readonly where: string) {}

  /** @throws RefusedFile */
  take(piece: Uint8Array): void {
    this.checkUtf8(piece, true);
    let { at, element, attribute, before } = this;
    let start = -this.length;
    for (let i = 0; i < piece.length; i++) {
      const byte = piece[i] as number;
      if (i - start > limits.token) throw refusals.tooLong(this.place());
      if (at === inText) {
        if (byte === less) {
          at = afterLess;
          start = i;
        } else if (this.wantsText) this.textByte?.(byte);
      } else if (at === inQuotes) {
        if (byte === this.quote) {
          this.attributeEnd?.(element, attribute);
          attribute = 0;
          at = inTag;
        } else this.attributeByte?.(byte);
      } else if (at === inName && byte > singleQuote && byte !== greater && byte !== slash) {
        element = byte === colon ? 0 : add(element, byte);
      } else if (at === inName || at === inTag) {
        if (at === inName) this.elementStart?.(element);
        at = inTag;
        if (byte === greater) {
          if (before !== slash) this.open();
          this.tagEnd?.(element);
          at = inText;
          start = i;
        } else if (byte === equals) at = afterEquals;
        else if (byte === doubleQuote || byte === singleQuote) throw refusals.brokenXml(this.where);
        else if (byte > space) attribute = before <= space ? byte : add(attribute, byte);
      } else if (at === afterEquals) {
        if (byte === doubleQuote || byte === singleQuote) {
          this.quote = byte;
          at = inQuotes;
        } else if (byte > space) throw refusals.brokenXml(this.where);
      } else if (at === afterLess) {
        if (byte === slash) at = inEndTag;
        else if (byte === bang || byte === question) {
          this.startAside(byte);
          at = inAside;
        } else if (byte < colon || byte === less || byte === greater) throw refusals.brokenXml(this.where);
        else {
          element = byte;
          at = inName;
        }
      } else if (at === inEndTag ? byte === greater : this.endsAside(byte)) {
        if (at === inEndTag) this.close();
        at = inText;
        start = i;
      }
      before = byte;
    }
    this.at = at;
    this.element = element;
    this.attribute = attribute;
    this.before = before;
    this.length = piece.length - start;
  }

  /** @throws RefusedFile when the part ends before its markup does */
  end(): void {
    this.checkUtf8(new Uint8Array(), false);
    if (this.at !== inText || this.depth !== 0) throw refusals.brokenXml(this.where);
  }

  /** What a subclass learns of each tag and text, where it asks. Names are given as their numbers, without a prefix. */
  protected elementStart?(element: number): void;
  protected attributeByte?(byte: number): void;
  protected attributeEnd?(element: number, attribute: number): void;
  protected tagEnd?(element: number): void;
  protected textByte?(byte: number): void;
  protected elementEnd?(): void;

  /** The place in the part that is being read, for people. */
  protected place(): string {
    return this.where;
  }

  private open(): void {
    if (++this.depth > limits.nesting) throw refusals.tooDeep(this.where);
  }

  private close(): void {
    this.elementEnd?.();
    if (--this.depth < 0) throw refusals.brokenXml(this.where);
  }

  private startAside(byte: number): void {
    this.aside = byte === bang ? '!' : '';
    this.asideEnd = byte === bang ? '' : '?>';
  }

  /** Takes one more byte of `<!…` or `<?…`. @returns whether that was its last */
  private endsAside(byte: number): boolean {
    this.aside += String.fromCharCode(byte);
    if (this.asideEnd === '') {
      const known = declarations.filter(({ start }) => start.startsWith(this.aside));
      if (known.length === 0) throw refusals.documentType(this.where);
      const whole = known.find(({ start }) => start === this.aside);
      if (whole) {
        this.aside = '';
        this.asideEnd = whole.end;
      }
      return false;
    }
    this.aside = this.aside.slice(-this.asideEnd.length);
    return this.aside === this.asideEnd;
  }

  private checkUtf8(piece: Uint8Array, more: boolean): void {
    try {
      this.utf8.decode(piece, { stream: more });
    } catch {
      throw refusals.notUtf8(this.where);
    }
  }
}
