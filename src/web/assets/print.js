/* The buttons that print a page, which are hidden where no script runs. */

for (const button of document.querySelectorAll('button.print')) {
  button.hidden = false;
  button.addEventListener('click', () => window.print());
}
