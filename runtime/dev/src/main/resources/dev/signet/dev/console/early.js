// Runs before the first paint, so that the page does not flash before a remembered theme applies.
try {
  var remembered = localStorage.getItem('signet.theme');
  if (remembered === 'light' || remembered === 'dark') {
    document.documentElement.dataset.theme = remembered;
  }
} catch (blocked) {
  // Storage is off: the system's theme applies.
}
