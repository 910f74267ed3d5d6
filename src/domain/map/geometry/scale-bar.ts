/** A bar that shows how long a distance is on a map. */
export interface ScaleBar {
  km: number;
  /** How long the bar is, in the units of the drawing. */
  length: number;
}

/** The longest bar of a round length (1, 2 or 5 and zeros, in kilometres) that fits. */
export function scaleBar(unitsPerKm: number, longest: number): ScaleBar {
  const most = longest / unitsPerKm;
  const ten = 10 ** Math.floor(Math.log10(most));
  // A hair of room, because 5 / 1 may come out as 4.999999.
  const times = [5, 2, 1].find((step) => step * ten <= most * (1 + 1e-9)) ?? 1;
  const km = Number((times * ten).toPrecision(1));
  return { km, length: km * unitsPerKm };
}
