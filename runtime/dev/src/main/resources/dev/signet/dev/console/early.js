// Runs before the first paint, so that a remembered theme does not flash.
try {
  var remembered = localStorage.getItem('signet.theme');
  if (remembered === 'light' || remembered === 'dark') {
    document.documentElement.dataset.theme = remembered;
  }
} catch (blocked) {
  // Storage is off: the system's theme.
}
