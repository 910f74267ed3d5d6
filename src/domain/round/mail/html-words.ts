import { Parser } from 'htmlparser2';

/** What a reader does not see, or sees struck through, stands between these two signs: it is shown, and never counts. */
export const ASIDE_START = '\uE000';
export const ASIDE_END = '\uE001';

const BLOCKS = new Set(
  'address article aside blockquote br center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);
const SILENT = new Set(['style', 'script', 'head', 'title', 'template', 'noscript', 'object', 'svg', 'math']);
const STRUCK = new Set(['s', 'strike', 'del']);
const VOID = new Set([
  'br',
  'hr',
  'img',
  'input',
  'meta',
  'link',
  'wbr',
  'col',
  'area',
  'base',
  'embed',
  'source',
]);
const HIDING =
  /display\s*:\s*none|visibility\s*:\s*(hidden|collapse)|font-size\s*:\s*[01]?(\.\d*)?(px|pt)\s*(;|!|$)|font-size\s*:\s*0*(\.0*)?(em|%|rem)?\s*(;|!|$)|(^|[;\s])(max-)?(height|width)\s*:\s*0(px|pt)?\s*(;|!|$)|(^|[;\s])color\s*:\s*(#fff(fff)?|white)\s*(;|!|$)|opacity\s*:\s*0*(\.0*)?\s*(;|!|$)|mso-hide\s*:\s*all/i;
const STRIKING = /text-decoration[a-z-]*\s*:[^;]*line-through/i;

/** The elements, classes and ids that the style sheet of a mail hides. */
function hiddenBySheet(html: string): Set<string> {
  const hidden = new Set<string>();
  for (const [, css = ''] of html.matchAll(/<style[^<>]{0,1000}>([^<]*)/gi))
    for (const [, selectors = '', rules = ''] of css
      .replace(/@media[^{]*\{/g, '')
      .matchAll(/([^{}]+)\{([^{}]*)\}/g))
      if (HIDING.test(rules))
        for (const selector of selectors.split(',')) {
          const last = /([.#]?[\w-]+)\s*$/.exec(selector.trim())?.[1];
          if (last !== undefined) hidden.add(last);
        }
  return hidden;
}

interface OpenElement {
  name: string;
  isQuote: boolean;
  isSilent: boolean;
  isPreformatted: boolean;
  aside: string | undefined;
}

/**
 * The words of a mail in HTML. Written on a parser that reads as it goes, because a mail may hold twenty thousand elements
 * inside each other.
 */
export function htmlWords(html: string): string {
  const hidden = hiddenBySheet(html);
  const open: OpenElement[] = [];
  let quotes = 0;
  let silent = 0;
  let asides = 0;
  let preformatted = 0;
  let text = '';
  let atStart = true;
  const newLine = () => {
    if (!atStart) text += '\n';
    atStart = true;
  };
  const write = (words: string) => {
    if (!words) return;
    if (atStart) text += '> '.repeat(Math.min(quotes, 9));
    text += words;
    atStart = false;
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const isBlock = BLOCKS.has(name);
        if (name === 'br') {
          // A second line end in a row is an empty line, which divides what belongs to different offers.
          if (atStart) text += '\n';
          else newLine();
          return;
        }
        if (isBlock) newLine();
        if (name === 'li' && silent === 0) write('- ');
        if (VOID.has(name)) return;
        const style = attributes['style'] ?? '';
        const isFolded = name === 'details' && !('open' in attributes);
        const names = [
          name,
          ...(attributes['class'] ?? '').split(/\s+/).map((one) => `.${one}`),
          `#${attributes['id'] ?? ''}`,
        ];
        const isHidden =
          HIDING.test(style) || 'hidden' in attributes || isFolded || names.some((one) => hidden.has(one));
        const isStruck = STRUCK.has(name) || STRIKING.test(style);
        const element: OpenElement = {
          name,
          isQuote: name === 'blockquote',
          isSilent: SILENT.has(name),
          isPreformatted: name === 'pre' || /white-space\s*:\s*(pre|break-spaces)/i.test(style),
          aside: isHidden ? 'verborgen' : isStruck ? 'doorgestreept' : undefined,
        };
        open.push(element);
        if (element.isQuote) quotes += 1;
        if (element.isSilent) silent += 1;
        if (element.isPreformatted) preformatted += 1;
        if (element.aside) {
          if (asides === 0 && silent === 0) write(`${ASIDE_START}${element.aside}: `);
          asides += 1;
        }
      },
      ontext(words) {
        if (silent > 0) return;
        if (preformatted > 0) {
          words
            .replace(/\r\n?/g, '\n')
            .split('\n')
            .forEach((line, at) => {
              if (at > 0) {
                if (atStart) text += '\n';
                else newLine();
              }
              write(line);
            });
          return;
        }
        const folded = words.replace(/[\t\r\n ]+/g, ' ');
        write(atStart ? folded.replace(/^ /, '') : folded);
      },
      onclosetag(name) {
        const element = open[open.length - 1];
        if (element?.name !== name) return;
        open.pop();
        if (element.isSilent) silent -= 1;
        if (element.isPreformatted) preformatted -= 1;
        if (element.aside) {
          asides -= 1;
          if (asides === 0 && silent === 0) write(ASIDE_END);
        }
        if (BLOCKS.has(name)) {
          newLine();
          if (name === 'p' || name === 'blockquote') text += '\n';
        }
        if (element.isQuote) quotes -= 1;
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.write(html);
  parser.end();
  return text;
}
