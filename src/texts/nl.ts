/** Every word of the interface, in Dutch. Another language is one file more, with this shape. */
export { labels } from './nl/labels.ts';
export { texts } from './nl/texts.ts';
