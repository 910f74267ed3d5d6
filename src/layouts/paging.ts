/** How many offers one page of a list holds: a page's weight must not grow with the number of offers. */
export const PAGE_SIZE = 50;
