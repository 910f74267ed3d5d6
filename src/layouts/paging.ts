import { PAGE_SIZE } from '../domain/site/addresses.ts';

/**
 * How many offers the list of a kind, an age or a municipality holds at most: two hundred, on four pages. In a region with
 * thousands, nobody reads on for longer; the list of all offers has them all.
 */
export const MOST_LISTED = 4 * PAGE_SIZE;
