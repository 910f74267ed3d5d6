/** How many offers one page of a list holds: a page's weight must not grow with the number of offers. */
export const PAGE_SIZE = 50;

/** How many offers a list of one age in one municipality holds at most: two hundred, on four pages. */
export const MOST_COMBINED = 4 * PAGE_SIZE;
