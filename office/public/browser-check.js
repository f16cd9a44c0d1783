/* Runs in any browser. Chromium 109 has Array.prototype.findLast (97), Array.prototype.at (92), structuredClone (98) and CSS :has (105). */
(function () {
  var modern =
    'noModule' in document.createElement('script') &&
    typeof Array.prototype.findLast === 'function' &&
    typeof window.structuredClone === 'function' &&
    window.CSS !== undefined &&
    CSS.supports('selector(:has(a))');
  document.documentElement.className = modern ? 'modern' : 'old';
})();
