/** A figure that is measured, with its budget. Measures are shown in the order of the list. */
export interface Measure {
  label: string;
  unit: string;
  decimals?: number;
  /** The most that it may be at 100 offers and at more; absent where there is no budget. */
  budget?: (size: number) => number | undefined;
}

const SMALL = 100;
const upTo = (small: number | undefined, large: number | undefined) => (size: number) =>
  size <= SMALL ? small : large;
const INDEX_BYTES_PER_OFFER = 60;

export const measures = {
  yardstick: { label: 'this machine now: a fixed piece of work', unit: 'ms' },
  listKilobytes: { label: 'HTML, CSS and JavaScript, gzip', unit: 'kB', decimals: 1, budget: () => 50 },
  indexKilobytes: { label: 'the compact index, gzip', unit: 'kB', decimals: 1 },
  indexBytesPerOffer: {
    label: 'the compact index, an offer',
    unit: 'B',
    budget: upTo(undefined, INDEX_BYTES_PER_OFFER),
  },
  usableKilobytes: {
    label: 'together: to a usable list',
    unit: 'kB',
    decimals: 1,
    budget: (size) => (size <= SMALL ? 50 : 50 + (size * INDEX_BYTES_PER_OFFER) / 1000),
  },
  fontKilobytes: { label: 'fonts', unit: 'kB', decimals: 1, budget: () => 40 },
  mapKilobytes: { label: 'after it: the map and its library', unit: 'kB', decimals: 1, budget: () => 60 },
  searchKilobytes: { label: 'when idle: the search by words', unit: 'kB', decimals: 1 },
  rows: { label: 'to the first rows', unit: 'ms' },
  ready: { label: 'to a list that answers', unit: 'ms' },
  slowRows: { label: 'to the first rows, slow phone', unit: 'ms' },
  slowReady: { label: 'to a list that answers, slow phone', unit: 'ms' },
  filterMedian: { label: 'a filter to list and map, median', unit: 'ms' },
  filter: { label: 'a filter to list and map, p95', unit: 'ms', budget: upTo(30, 100) },
  points: { label: 'all points on the map, first time', unit: 'ms', budget: upTo(100, 250) },
  mapAtRest: { label: 'the same with its ground and names', unit: 'ms' },
  panFrame: { label: 'longest frame while the map is dragged', unit: 'ms', budget: () => 50 },
  zoomFrame: { label: 'longest frame while the map zooms', unit: 'ms', budget: () => 50 },
  searchCold: { label: 'text search, new words, p95', unit: 'ms' },
  search: { label: 'text search, warm, p95', unit: 'ms', budget: upTo(60, 150) },
  buildSeconds: { label: 'build with text index', unit: 's', decimals: 1, budget: upTo(10, 60) },
  buildWorkSeconds: { label: 'processor time of the build', unit: 's', decimals: 1 },
  buildGigabytes: { label: 'memory of the build', unit: 'GB', decimals: 2, budget: upTo(undefined, 1.5) },
  answersSeconds: {
    label: 'what the replies of a round change',
    unit: 's',
    decimals: 1,
    budget: upTo(3, 60),
  },
  roundSeconds: { label: 'the mails of a round', unit: 's', decimals: 1, budget: () => 60 },
  deskKilobytes: { label: 'the desk, first load, gzip', unit: 'kB', decimals: 1, budget: () => 150 },
  deskOpen: { label: 'content read, checked and shown', unit: 'ms', budget: upTo(2000, undefined) },
  deskList: { label: 'to a list that can be used', unit: 'ms', budget: () => 10_000 },
  deskFilter: { label: 'a filter of that list, p95', unit: 'ms', budget: () => 100 },
  deskKey: { label: 'a key to its check, p95', unit: 'ms', budget: () => 50 },
  deskReplies: { label: '150 replies to what they would change', unit: 'ms', budget: upTo(3000, undefined) },
  siteFiles: { label: 'files in the site', unit: '' },
  siteMegabytes: { label: 'the site on disk', unit: 'MB', decimals: 1 },
  offers: { label: 'offers in the first answer', unit: '' },
  shown: { label: 'of them on the map', unit: '' },
  unplaced: { label: 'of them without a point', unit: '' },
} as const satisfies Record<string, Measure>;

export type Figures = Record<keyof typeof measures, number>;
