// Runs before the first paint: the kept theme, no first page under another address, and a word to those who opened the file from a folder.
(function () {
  var root = document.documentElement;
  try {
    var theme = localStorage.getItem('fairground.theme');
    if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  } catch {
    // Storage can be forbidden; then the system's theme stands.
  }
  if (location.hash.length > 2) root.dataset.deep = 'yes';
  if (location.protocol === 'file:') {
    document.addEventListener('DOMContentLoaded', function () {
      document.getElementById('from-file').hidden = false;
    });
  }
})();
