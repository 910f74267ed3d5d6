/** What the pictures say that a shared link carries. */
export const shareTexts = {
  site: (region: string) => `Hulp en uitdaging voor begaafde kinderen in de ${region}`,
  count: (count: number) => `${count} keer aanbod voor kinderen, ouders en scholen`,
  inRegion: (count: number, region: string) => `${count} keer in de ${region}`,
};
