/*
 * The form of the finder leads to the lists, for who has no script. Who has one, and sent the form before it came, goes
 * on to the finder with the question. Where the finder could not start, its form says so by the parameter `lijst`.
 */
(function () {
  const search = location.search;
  const isQuestion =
    /[?&](q|leeftijd|groep|gemeente|postcode|plaats|soort|thema|sector|vorm|vers|voor)=/.test(search) &&
    !/[?&]lijst=/.test(search);
  if (isQuestion) location.replace(document.currentScript.getAttribute('data-finder') + search);
})();
