/* Runs before everything else and in any browser, however old: it tells Internet Explorer and the old Edge what they lack. */
(function () {
  var agent = navigator.userAgent;
  if (agent.indexOf('Trident') < 0 && agent.indexOf('Edge/') < 0) return;
  // The page is read, the deferred scripts have not run yet.
  document.addEventListener('readystatechange', function () {
    if (document.readyState !== 'interactive') return;
    var root = document.getElementById('root');
    root.textContent =
      'Settlesheet needs a newer version of Office. / Settlesheet heeft een nieuwere versie van Office nodig. / ' +
      'Settlesheet braucht eine neuere Version von Office. / Settlesheet a besoin d’une version plus récente d’Office.';
    root.id = 'too-old';
  });
})();
