/*
 * It runs before the page is drawn, so that somebody who comes by a shared question meets the results at once and nothing
 * jumps. It is written for every browser there is, because where the finder cannot start it must put the form back.
 */
(function () {
  const root = document.documentElement;
  if (
    !/[?&](q|leeftijd|groep|gemeente|postcode|plaats|soort|thema|sector|vorm|vers)=[^&]|[?&]voor=school/.test(
      location.search,
    )
  )
    return;
  root.className += ' asked';
  // After so long the page also says that it works without script.
  setTimeout(function () {
    if (!window.customElements || !customElements.get('offer-finder'))
      root.className = root.className.replace(' asked', '');
  }, 4000);
})();
