/** Whether all that a page shows can be read: nothing cut, nothing on top of something else, nothing to the side. */
import type { Page } from '@playwright/test';

/**
 * Looks at a page that has a style sheet more. Its security policy refuses a `<style>`, and lets a script make a sheet.
 */
async function withStyles<T>(page: Page, css: string, look: () => Promise<T>): Promise<T> {
  const sheet = await page.evaluateHandle((text) => {
    const made = new CSSStyleSheet();
    made.replaceSync(text);
    document.adoptedStyleSheets.push(made);
    return made;
  }, css);
  const seen = await look();
  await sheet.evaluate((made) => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== made);
  });
  return seen;
}

/**
 * What of a page cannot be read, in words: text that is cut off, text under other text, and how far the page scrolls
 * sideways, with a style sheet of the reader's own. What is only for a screen reader, the map, slanted words and what
 * stays in sight while the page scrolls are left out.
 */
export function unreadable(page: Page, css = ''): Promise<string[]> {
  // What is far below is only measured when it comes near; here all of it counts.
  return withStyles(page, `* { content-visibility: visible !important } ${css}`, () =>
    page.evaluate(readLines),
  );
}

/** Runs in the page. */
function readLines(): string[] {
  /** In CSS pixels: letters reach a little outside their line. */
  const SLACK = 3;
  const found: string[] = [];
  const aside = document.documentElement.scrollWidth - window.innerWidth;
  if (aside > 0) found.push(`the page scrolls ${aside} px sideways`);

  const ELSEWHERE = '.seen-by-ear, .skip, offer-map, template, svg, [aria-hidden=true], select, datalist';
  const isForEarsOnly = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (
        (getComputedStyle(at).overflow !== 'visible' && at.clientWidth <= 1 && at.localName !== 'input') ||
        getComputedStyle(at).clipPath === 'inset(50%)'
      )
        return true;
    return false;
  };
  const isSlanted = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { rotate, transform } = getComputedStyle(at);
      if (rotate !== 'none' || transform !== 'none') return true;
    }
    return false;
  };
  const isShown = (element: Element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) &&
    !element.closest(ELSEWHERE) &&
    !isForEarsOnly(element) &&
    !isSlanted(element);
  const isFixed = (element: Element) => {
    for (let at: Element | null = element; at; at = at.parentElement)
      if (['fixed', 'sticky'].includes(getComputedStyle(at).position)) return true;
    return false;
  };
  const scrollsItself = (element: Element) => {
    for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement)
      if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX) && at.scrollWidth > at.clientWidth)
        return true;
    return false;
  };
  const words = (text: string) => text.replace(/\s+/g, ' ').trim().slice(0, 60);

  for (const element of document.body.querySelectorAll('*')) {
    if (!isShown(element) || !element.textContent?.trim()) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const isCut = (overflow: string, inside: number, room: number) =>
      ['hidden', 'clip'].includes(overflow) && inside > room + SLACK;
    if (
      isCut(overflowX, element.scrollWidth, element.clientWidth) ||
      isCut(overflowY, element.scrollHeight, element.clientHeight)
    )
      found.push(
        `cut off: <${element.localName} class="${element.className}"> “${words(element.textContent)}”`,
      );
  }
  for (const field of document.querySelectorAll<HTMLElement>('button, summary, .badge, .kind'))
    if (isShown(field) && field.scrollWidth > field.clientWidth + SLACK && field.clientWidth > 0)
      found.push(`wider than its box: “${words(field.textContent ?? '')}”`);

  interface Line {
    text: Text;
    box: DOMRect;
  }
  const lines: Line[] = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const text = node as Text;
    const parent = text.parentElement;
    if (!parent || !text.data.trim() || !isShown(parent) || isFixed(parent)) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    for (const box of range.getClientRects()) if (box.width > 1 && box.height > 1) lines.push({ text, box });
  }
  for (const { text, box } of lines)
    if (
      (box.right > window.innerWidth + 1 || box.left < -1) &&
      !(text.parentElement && scrollsItself(text.parentElement))
    )
      found.push(`outside the window: “${words(text.data)}”`);
  lines.sort((a, b) => a.box.top - b.box.top);
  lines.forEach((one, index) => {
    for (const other of lines.slice(index + 1)) {
      if (other.box.top > one.box.bottom) break;
      if (other.text === one.text) continue;
      const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // The boxes of two lines under each other touch, because a font has room above and under its letters.
      const lowest = Math.min(one.box.height, other.box.height);
      if (wide > SLACK && high > lowest / 2)
        found.push(
          `on top of each other: “${words(one.text.data)}” and “${words(other.text.data)}” at ${Math.round(other.box.x)}, ${Math.round(other.box.y)}`,
        );
    }
  });
  return [...new Set(found)];
}

/** What WCAG 1.4.12 lets a reader do to the text of a page. */
export const ROOMY_TEXT =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }' +
  'p { margin-block-end: 2em !important }';

/** Text of twice the size, as in a browser whose letters somebody made larger. */
export const LARGE_TEXT = 'html { font-size: 200% !important }';

/**
 * What cannot be told in the colours that the browser chose for somebody (`forced-colors`), in words: a control that is
 * as good as its background, or a choice that was only to be seen by its background.
 */
export function lostInForcedColours(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const CLEAR = 'rgba(0, 0, 0, 0)';
    const behind = (element: Element | null): string => {
      for (let at = element; at; at = at.parentElement) {
        const { backgroundColor } = getComputedStyle(at);
        if (backgroundColor !== CLEAR) return backgroundColor;
      }
      return getComputedStyle(document.documentElement).backgroundColor;
    };
    const words = (element: Element) =>
      (element.getAttribute('aria-label') ?? element.textContent ?? '')
        .replace(/\s+/g, ' ')
        .trim()
        .slice(0, 40) || element.outerHTML.slice(0, 80);
    const isShown = (element: Element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const found: string[] = [];

    for (const control of document.querySelectorAll('a[href], button, summary, input, select, textarea')) {
      if (!isShown(control)) continue;
      const style = getComputedStyle(control);
      if (control.matches('input, select, textarea')) {
        const isDrawnByBrowser =
          style.appearance !== 'none' && control.matches('[type=checkbox], [type=radio]');
        const hasBorder =
          parseFloat(style.borderTopWidth) > 0 && style.borderTopColor !== behind(control.parentElement);
        if (!isDrawnByBrowser && !hasBorder) found.push(`a field without an edge: ${words(control)}`);
      } else if (control.textContent?.trim() && style.color === behind(control))
        found.push(`words in the colour of their background: ${words(control)}`);
      for (const sign of control.querySelectorAll('svg')) {
        const { fill, stroke } = getComputedStyle(sign);
        const isBare = !control.textContent?.trim();
        if (isBare && [fill, stroke].every((colour) => colour === 'none' || colour === behind(control)))
          found.push(`a sign in the colour of its background: ${words(control)}`);
      }
    }

    const looks = (element: Element) => {
      const { color, borderColor, borderStyle, borderWidth, fontWeight, textDecorationLine, outlineStyle } =
        getComputedStyle(element);
      return [
        color,
        borderColor,
        borderStyle,
        borderWidth,
        fontWeight,
        textDecorationLine,
        outlineStyle,
      ].join();
    };
    for (const chosen of document.querySelectorAll('nav a[aria-current], [aria-pressed=true]')) {
      const name = chosen.hasAttribute('aria-current') ? 'a:not([aria-current])' : '[aria-pressed=false]';
      const other = [...(chosen.closest('ul, [role=group], p, div')?.querySelectorAll(name) ?? [])].find(
        isShown,
      );
      if (isShown(chosen) && other && looks(chosen) === looks(other) && words(chosen) !== words(other))
        found.push(`the choice is not to be seen: ${words(chosen)}`);
    }
    return found;
  });
}
