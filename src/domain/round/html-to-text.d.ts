/** The part of the package, which comes without types, that is used here. */
declare module 'html-to-text' {
  export interface Options {
    wordwrap?: number | false;
    selectors?: { selector: string; format?: string; options?: Record<string, unknown> }[];
  }
  export function convert(html: string, options?: Options): string;
}
