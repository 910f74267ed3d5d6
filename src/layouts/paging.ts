/** How many offers one page of a list holds: a page's weight must not grow with the number of offers. */
export const PAGE_SIZE = 50;

/**
 * How many offers the list of a kind, an age or a municipality holds at most: two hundred, on four pages. In a region with
 * thousands, nobody reads on for longer; the list of all offers has them all.
 */
export const MOST_LISTED = 4 * PAGE_SIZE;
