/**
 * Every word of the interface, in Dutch. Another language is one folder and one such file more, with this shape. What
 * only one page says is an export of its own, so that no other page loads it. Sentences made from data stand in the
 * folder too, each in the file of what it is about.
 */
export { about } from './nl/about.ts';
export { accessibility } from './nl/accessibility.ts';
export { baseMap } from './nl/base-map.ts';
export { embedBuilder } from './nl/embed-builder.ts';
export { embeddedView } from './nl/embedded-view.ts';
export { explanations } from './nl/explanations.ts';
export { finderPage } from './nl/finder-page.ts';
export { labels } from './nl/labels.ts';
export { mapTexts } from './nl/map.ts';
export { offlinePage } from './nl/offline.ts';
export { openData } from './nl/open-data.ts';
export { pageTexts } from './nl/page-texts.ts';
export { privacy } from './nl/privacy.ts';
export { schools } from './nl/schools.ts';
export { shortlist } from './nl/shortlist.ts';
export { styleGuide } from './nl/style-guide.ts';
export { texts } from './nl/texts.ts';
