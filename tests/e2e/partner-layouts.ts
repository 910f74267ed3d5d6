/**
 * How the pages of partners lay out what is pasted into them, by the public markup of the themes of content systems and by
 * the ways of CSS that give an element only the width of its content.
 */
export interface Layout {
  name: string;
  /** The body of the page around a snippet. */
  around: (snippet: string) => string;
}

const styled =
  (style: string, inner = '') =>
  (snippet: string) =>
    `<div style="${style}">${inner}${snippet}</div>`;

const withStyle = (css: string, markup: (snippet: string) => string) => (snippet: string) =>
  `<style>${css}</style>${markup(snippet)}`;

export const layouts: Layout[] = [
  { name: 'a plain page', around: styled('') },
  { name: 'a row of a flex box', around: styled('display:flex') },
  {
    name: 'a row beside a text',
    around: styled('display:flex;gap:1em', '<p style="margin:0">Tekst naast de kaart</p>'),
  },
  { name: 'a row that wraps', around: styled('display:flex;flex-wrap:wrap;align-items:center;gap:1em') },
  { name: 'a centred column', around: styled('display:flex;flex-direction:column;align-items:center') },
  {
    name: 'a column at the start',
    around: styled('display:flex;flex-direction:column;align-items:flex-start'),
  },
  { name: 'a centred grid', around: styled('display:grid;place-items:center') },
  {
    name: 'a grid with a column for its content',
    around: styled('display:grid;grid-template-columns:auto auto', '<p>Tekst</p>'),
  },
  { name: 'a float', around: styled('float:left') },
  { name: 'an inline block', around: styled('display:inline-block') },
  { name: 'a cell of a table', around: (snippet) => `<table><tr><td>${snippet}</td></tr></table>` },
  { name: 'the width of the content', around: styled('width:fit-content') },
  {
    name: 'a box that is placed by itself',
    around: (snippet) =>
      `<div style="position:relative;min-height:700px"><div style="position:absolute;left:0;top:0">${snippet}</div></div>`,
  },
  {
    name: 'a block theme of WordPress',
    around: withStyle(
      '.is-layout-constrained > * { max-width: 645px; margin-inline: auto } .is-layout-flex { display: flex; flex-wrap: wrap; gap: 1.2rem; align-items: center } .is-layout-flex > * { margin: 0 }',
      (snippet) =>
        `<main class="wp-block-group is-layout-constrained"><div class="entry-content is-layout-constrained"><div class="wp-block-group is-layout-flex">${snippet}</div></div></main>`,
    ),
  },
  {
    name: 'columns of WordPress',
    around: withStyle(
      '.wp-block-columns { display: flex; gap: 2em; flex-wrap: wrap } .wp-block-column { flex: 1 1 0; min-width: 0 } @media (max-width: 781px) { .wp-block-column { flex-basis: 100% } }',
      (snippet) =>
        `<div class="wp-block-columns"><div class="wp-block-column"><p>Welkom</p></div><div class="wp-block-column">${snippet}</div></div>`,
    ),
  },
  {
    name: 'a classic theme of WordPress',
    around: withStyle(
      '#primary { float: left; width: 70% } #secondary { float: right; width: 25% } .entry-content { overflow: hidden } @media (max-width: 600px) { #primary, #secondary { float: none; width: auto } }',
      (snippet) =>
        `<div id="content"><div id="primary"><article><div class="entry-content"><p>${snippet}</p></div></article></div><div id="secondary"><p>Agenda</p></div></div>`,
    ),
  },
  {
    name: 'Joomla',
    around: withStyle(
      '.site-grid { display: grid; grid-template-columns: [full-start] minmax(0, 1fr) [main-start] repeat(4, minmax(0, 19rem)) [main-end] minmax(0, 1fr) [full-end]; gap: 0 1em } .container-component { grid-column: main-start / main-end }',
      (snippet) =>
        `<div class="site-grid"><div class="container-component"><main><div class="com-content-article item-page"><div class="com-content-article__body">${snippet}</div></div></main></div></div>`,
    ),
  },
  {
    name: 'Drupal',
    around: withStyle(
      '.layout-main { display: grid; grid-template-columns: repeat(6, minmax(0, 1fr)); gap: 18px } .layout-main > * { grid-column: 1 / -1 } .text-content { max-width: 50rem; display: flow-root }',
      (snippet) =>
        `<div class="layout-main"><main class="region--content"><article class="node"><div class="node__content"><div class="text-content field">${snippet}</div></div></article></main></div>`,
    ),
  },
  {
    name: 'SharePoint',
    around: withStyle(
      '.CanvasZone { display: flex; flex-wrap: wrap } .CanvasSection { flex: 1 1 66%; min-width: 0; padding: 0 8px; box-sizing: border-box } .ControlZone { display: flex; flex-direction: column } .rte { overflow: auto } @media (max-width: 640px) { .CanvasSection { flex-basis: 100% } }',
      (snippet) =>
        `<div class="CanvasZone"><div class="CanvasSection"><div class="ControlZone"><div class="rte">${snippet}</div></div></div><div class="CanvasSection" style="flex-basis:30%"><p>Nieuws</p></div></div>`,
    ),
  },
  {
    name: 'a narrow column beside the text',
    around: (snippet) =>
      `<div style="display:flex;flex-wrap:wrap"><div style="flex:1 1 20rem"><p>Tekst</p></div><aside style="flex:0 1 20rem">${snippet}</aside></div>`,
  },
];
